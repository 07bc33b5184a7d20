package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes new revision files, in two steps: {@link #draft} checks everything and touches nothing,
 * {@link #write} puts the file in place, whole or not at all.
 */
public final class RevisionWriter {

    private static final String DEFAULT_SLUG_LENGTH = "40";

    /** What ends the title of a description. */
    private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t]*\\R");

    private final Config config;
    private final ScriptDirectory directory;
    private final TemplateEngine templates;
    private final Clock clock;
    private final boolean namesByTitle;

    /**
     * A writer for one script directory.
     *
     * @param clock gives the creation time, and the zone unless the configuration has one
     */
    public RevisionWriter(Config config, ScriptDirectory directory, TemplateEngine templates, Clock clock) {
        this(config, directory, templates, clock, false);
    }

    private RevisionWriter(
            Config config, ScriptDirectory directory, TemplateEngine templates, Clock clock, boolean namesByTitle) {
        this.config = config;
        this.directory = directory;
        this.templates = templates;
        this.clock = clock;
        this.namesByTitle = namesByTitle;
    }

    /** The same, where only the first paragraph of a description goes into the file's name. */
    public RevisionWriter namingByTitle() {
        return new RevisionWriter(config, directory, templates, clock, true);
    }

    /**
     * Prepares a file without touching anything. What the graph has to say about it is for the
     * caller to find out, with {@link RevisionFile#info()} of the result.
     *
     * @throws dev.alembic.error.RevisionException if the id can't be an id
     * @throws ConfigException if the configuration or the template can't be used
     * @throws ScriptException if the file exists or has no place in the version locations
     */
    public RevisionDraft draft(NewRevision revision) {
        CreationTime created = CreationTime.now(config, clock);
        boolean isSql = revision.kind() == RevisionFile.Kind.SQL;
        Path path = place(revision, created);
        RevisionTemplate text = RevisionTemplate.find(config, directory.directory(), templates, isSql);
        String rendered =
                templates.render(text.text(), new TemplateModel(revision, packageName(), created).values(path));
        return draft(revision, path, text.path(), rendered);
    }

    /**
     * Prepares a file that says something else under the same name and id.
     *
     * @throws dev.alembic.error.AlembicException as {@link #draft}
     */
    public RevisionDraft redraft(NewRevision revision, Path path) {
        CreationTime created = CreationTime.now(config, clock);
        boolean isSql = revision.kind() == RevisionFile.Kind.SQL;
        RevisionTemplate text = RevisionTemplate.find(config, directory.directory(), templates, isSql);
        String rendered =
                templates.render(text.text(), new TemplateModel(revision, packageName(), created).values(path));
        return new RevisionDraft(DraftCheck.read(path, rendered, text.path(), revision), path, rendered, List.of());
    }

    /**
     * Writes a file in the place of the one that is there.
     *
     * @throws ScriptException if that fails; then the one before is still there
     */
    public void rewrite(RevisionDraft draft) {
        try {
            AtomicFile.replace(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ScriptException(
                    draft.path(), "Can't write \"%s\": %s".formatted(draft.path(), e.getMessage()), e);
        }
    }

    /**
     * Prepares a SQL file of statements that are there already, to the letter: no template takes part.
     *
     * @param hasDowngrade whether the body's downgrade is one; there may be none to have
     * @throws dev.alembic.error.AlembicException as {@link #draft}
     */
    public RevisionDraft verbatim(NewRevision revision, boolean hasDowngrade) {
        CreationTime created = CreationTime.now(config, clock);
        Path path = place(revision, created);
        List<String> header = new TemplateModel(revision, packageName(), created).header();
        String text = String.join("\n", header) + "\n-- upgrade\n"
                + ended(revision.body().upgrade())
                + (hasDowngrade ? "-- downgrade\n" + ended(revision.body().downgrade()) : "");
        return draft(revision, path, path, text);
    }

    private static String ended(String statements) {
        return statements.isEmpty() || statements.endsWith("\n") ? statements : statements + "\n";
    }

    private String packageName() {
        return config.get("package").orElse("");
    }

    private Path place(NewRevision revision, CreationTime created) {
        RevisionIds.check(revision.id());
        boolean isSql = revision.kind() == RevisionFile.Kind.SQL;
        FileTemplate template = new FileTemplate(config.get("file_template").orElse(FileTemplate.DEFAULT));
        String name = name(template, revision, created);
        Path folder = TargetFolder.choose(directory, revision);
        Path path = file(folder, name + (isSql ? ".sql" : ".java"));
        checkPlace(path, folder, name);
        return path;
    }

    private RevisionDraft draft(NewRevision revision, Path path, Path template, String text) {
        RevisionFile written = DraftCheck.read(path, text, template, revision);
        checkClassName(written);
        return new RevisionDraft(written, path, text, missing(path.resolveSibling("")));
    }

    private static Path file(Path folder, String name) {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new ScriptException(
                    folder,
                    ("The file name \"%s\" can't be written in this locale. Set LC_ALL=C.UTF-8 in"
                                    + " the environment, or use another file_template.")
                            .formatted(name),
                    e);
        }
    }

    /**
     * Writes the file, making its folders.
     *
     * @throws ScriptException if that fails; then neither the file nor a new folder is left behind
     */
    public void write(RevisionDraft draft) {
        Deque<Path> made = new ArrayDeque<>();
        try {
            for (Path folder : draft.newDirectories()) {
                Files.createDirectory(folder);
                made.push(folder);
            }
            AtomicFile.create(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            made.forEach(RevisionWriter::remove);
            throw e instanceof FileAlreadyExistsException
                    ? exists(draft.path())
                    : new ScriptException(
                            draft.path(), "Can't write \"%s\": %s".formatted(draft.path(), e.getMessage()), e);
        }
    }

    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new ScriptException(folder, "Can't remove \"%s\" again.".formatted(folder), e);
        }
    }

    /** A Java file gets a letter before the id: a class name can't begin with a digit. */
    private String name(FileTemplate template, NewRevision revision, CreationTime created) {
        String message = revision.message().orElse("");
        String slug = Slug.of(namesByTitle ? PARAGRAPH.split(message.strip(), 2)[0] : message, slugLength());
        String name = template.render(revision.id(), slug, created.time());
        int own = name.lastIndexOf('/') + 1;
        return template.beginsWithRevision() ? name.substring(0, own) + "V" + name.substring(own) : name;
    }

    private int slugLength() {
        String value = config.get("truncate_slug_length").orElse(DEFAULT_SLUG_LENGTH);
        if (!value.matches("\\d{1,4}")) {
            throw new ConfigException("truncate_slug_length is a number of characters, not \"%s\".".formatted(value));
        }
        return Integer.parseInt(value);
    }

    private void checkPlace(Path path, Path folder, String name) {
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new ConfigException("file_template makes \"%s\", which leads out of \"%s\".".formatted(name, folder));
        }
        boolean isBelow = !path.resolveSibling("").normalize().equals(folder.normalize());
        if (isBelow && !directory.isRecursive()) {
            throw new ConfigException(("file_template makes \"%s\" in a subfolder, where revisions are not looked"
                            + " for. Set recursive_version_locations = true.")
                    .formatted(name));
        }
        if (Files.exists(path)) {
            throw exists(path);
        }
    }

    private void checkClassName(RevisionFile written) {
        Optional<RevisionFile> other = directory.revisions().stream()
                .filter(file -> !file.name().isEmpty())
                .filter(file -> file.name().equals(written.name()))
                .findFirst();
        if (other.isPresent()) {
            throw new ScriptException("Class \"%s\" is already declared in \"%s\". Use another message or id."
                    .formatted(written.name(), other.get().info().location()));
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            missing.add(0, each);
        }
        return missing;
    }

    private static ScriptException exists(Path path) {
        return new ScriptException(path, "\"%s\" exists already. Nothing was written.".formatted(path));
    }
}
