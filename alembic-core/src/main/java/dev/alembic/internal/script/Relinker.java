package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.script.RevisionAnnotation.Argument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes the parents of existing revisions, in their text: the rest of a file stays as it is, byte
 * by byte, and the change happens whole or not at all.
 */
public final class Relinker {

    private static final Pattern SQL_REVISES = Pattern.compile("(?m)^-- ?revises:[^\\r\\n]*");

    private Relinker() {}

    /**
     * Puts one parent in the place of another, in all of these revisions or in none.
     *
     * @param children the revisions to change
     * @param from the full id of a parent that they have
     * @param to the full id of the new parent
     * @throws ScriptException if one of them has no file, has no such parent, or its file can't be
     *     written
     */
    public static void relink(List<RevisionFile> children, String from, String to) {
        List<Change> changes =
                children.stream().map(child -> change(child, from, to)).toList();
        Deque<Change> done = new ArrayDeque<>();
        for (Change change : changes) {
            try {
                write(change.file(), change.after());
                done.push(change);
            } catch (IOException e) {
                done.forEach(Relinker::undo);
                throw new ScriptException(
                        change.file(),
                        "Can't rewrite \"%s\", so no revision was relinked: %s"
                                .formatted(change.file(), e.getMessage()),
                        e);
            }
        }
    }

    private record Change(Path file, String before, String after) {}

    private static Change change(RevisionFile child, String from, String to) {
        Path file = child.path().orElseThrow(() -> packaged(child));
        List<String> parents = child.info().downRevisions();
        if (!parents.contains(from)) {
            throw new ScriptException(file, "Revision \"%s\" does not revise \"%s\".".formatted(child.id(), from));
        }
        List<String> changed = parents.stream()
                .map(parent -> parent.equals(from) ? to : parent)
                .toList();
        boolean isSql = child.kind() == RevisionFile.Kind.SQL;
        String text = read(file);
        String rewritten = isSql ? sql(text, changed) : java(file, text, changed);
        check(file, isSql, rewritten, changed);
        return new Change(file, text, rewritten);
    }

    /** Latin-1 maps every byte to one character and back, whatever the file's encoding is. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new ScriptException(file, "Can't read \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.replace(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void undo(Change change) {
        try {
            write(change.file(), change.before());
        } catch (IOException e) {
            throw new ScriptException(
                    change.file(), "\"%s\" was relinked and can't be changed back.".formatted(change.file()), e);
        }
    }

    private static String java(Path file, String text, List<String> parents) {
        Argument revises = HeaderScanner.scan(file, text)
                .map(header -> header.annotation().arguments().get("revises"))
                .orElseThrow(() -> changedMeanwhile(file));
        return text.substring(0, revises.start()) + latin(JavaLiteral.array(parents)) + text.substring(revises.end());
    }

    private static String sql(String text, List<String> parents) {
        return SQL_REVISES
                .matcher(text)
                .replaceFirst(Matcher.quoteReplacement(latin("-- revises: " + String.join(", ", parents))));
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Reads the new text as it will be read from the file. */
    private static void check(Path file, boolean isSql, String text, List<String> parents) {
        String utf8 = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String location = file.toString();
        List<String> read = isSql
                ? SqlHeaderScanner.scan(file, utf8)
                        .map(header -> header.info(location))
                        .map(RevisionInfo::downRevisions)
                        .orElse(List.of())
                : HeaderScanner.scan(file, utf8)
                        .map(header -> header.info(location))
                        .map(RevisionInfo::downRevisions)
                        .orElse(List.of());
        if (!read.equals(parents)) {
            throw changedMeanwhile(file);
        }
    }

    private static ScriptException changedMeanwhile(Path file) {
        return new ScriptException(
                file,
                ("\"%s\" has changed since it was read, or its parents can't be found in it. It" + " stays as it is.")
                        .formatted(file));
    }

    private static ScriptException packaged(RevisionFile child) {
        return new ScriptException("Revision \"%s\" is packaged in \"%s\"; there is no file to change."
                .formatted(child.id(), child.info().location()));
    }
}
