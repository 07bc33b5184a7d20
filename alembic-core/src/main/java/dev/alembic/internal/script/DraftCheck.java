package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a rendered revision as it will be read from its file, and compares it with the wish. */
final class DraftCheck {

    private DraftCheck() {}

    /**
     * The revision that a text is.
     *
     * @throws ScriptException if the template left out or changed something
     */
    static RevisionFile read(Path path, String text, Path template, NewRevision wanted) {
        boolean isSql = wanted.kind() == RevisionFile.Kind.SQL;
        Optional<RevisionFile> read = isSql
                ? SqlHeaderScanner.scan(path, text).map(h -> file(h.info(path.toString()), wanted, path, ""))
                : HeaderScanner.scan(path, text).map(h -> file(h.info(path.toString()), wanted, path, h.typeName()));
        if (read.isEmpty()) {
            throw new ScriptException(
                    template,
                    "Template \"%s\" makes no revision: %s is missing."
                            .formatted(template, isSql ? "-- upgrade" : "a class with @Revision"));
        }
        List<String> missing = differences(read.get().info(), wanted);
        if (!missing.isEmpty()) {
            throw new ScriptException(
                    template,
                    "Template \"%s\" does not write %s as asked for.".formatted(template, String.join(", ", missing)));
        }
        return read.get();
    }

    private static RevisionFile file(RevisionInfo info, NewRevision wanted, Path path, String name) {
        return new RevisionFile(info, wanted.kind(), Optional.of(path), name);
    }

    private static List<String> differences(RevisionInfo read, NewRevision wanted) {
        List<String> names = new ArrayList<>();
        if (!read.id().equals(wanted.id())) {
            names.add("the id");
        }
        if (!read.downRevisions().equals(wanted.revises())) {
            names.add("revises");
        }
        if (!read.branchLabels().equals(wanted.branchLabels())) {
            names.add("branch labels");
        }
        if (!read.dependsOn().equals(wanted.dependsOn())) {
            names.add("depends on");
        }
        if (!read.replaces().equals(wanted.replaces())) {
            names.add("replaces");
        }
        if (!read.gate().equals(wanted.gate())) {
            names.add("the gate");
        }
        return names;
    }
}
