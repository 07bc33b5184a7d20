package dev.alembic.imports.liquibase;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.ForeignTable;
import dev.alembic.imports.source.ForeignTool;
import dev.alembic.imports.source.HistoryChain;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportRequest;
import dev.alembic.imports.source.Link;
import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Liquibase: each changeset is a revision. None of its code is used. */
public final class LiquibaseTool implements ForeignTool {

    private static final List<String> FIRST = List.of(
            "db.changelog-master",
            "changelog-master",
            "changelog-root",
            "db.changelog-root",
            "db.changelog",
            "changelog",
            "master");
    private static final List<String> FOLDERS =
            List.of("", "src/main/resources/db/changelog", "src/main/resources", "db/changelog", "db");
    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".xml", ".json", ".sql");

    @Override
    public ImportPlan read(ImportRequest request) {
        ForeignTable table = ForeignTable.read(
                request, new ForeignTable.Place(Optional.empty(), List.of("databasechangelog"), "orderexecuted"));
        List<ChangeSet> changeSets = Changelog.read(first(request), request.values());
        List<String> notes = new ArrayList<>();
        Set<ChangeSet> applied = applied(table, changeSets);
        List<Link> links = new ArrayList<>();
        for (ChangeSet one : changeSets) {
            if (isWanted(one, applied.contains(one), table, notes)) {
                note(one, notes);
                links.add(new Link(
                        one.revision(),
                        one.message(),
                        Optional.empty(),
                        new ChangeSetBody(one, table.lexis(), notes).body(),
                        applied.contains(one)));
            }
        }
        return new HistoryChain(request, links).plan(table.name(), notes);
    }

    /** The changelog that all begins with: the one that is named, or one of the usual names. */
    private static Path first(ImportRequest request) {
        Path given = request.directory();
        if (Files.isRegularFile(given)) {
            return given;
        }
        for (String folder : FOLDERS) {
            for (String name : FIRST) {
                for (String suffix : SUFFIXES) {
                    Path file = given.resolve(folder).resolve(name + suffix);
                    if (Files.isRegularFile(file)) {
                        return file.normalize();
                    }
                }
            }
        }
        throw new ConfigException(("There is no changelog of a usual name, such as db.changelog-master.yaml, in \"%s\"."
                        + " Name the first changelog itself instead of its folder.")
                .formatted(SourceFiles.folder(given)));
    }

    /** What is in the history, whose rows name file, id and author. */
    private static Set<ChangeSet> applied(ForeignTable table, List<ChangeSet> changeSets) {
        Set<ChangeSet> applied = new HashSet<>();
        List<String> gone = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            requireSuccess(row);
            Optional<ChangeSet> found =
                    changeSets.stream().filter(one -> isSame(one, row)).findFirst();
            found.ifPresentOrElse(applied::add, () -> gone.add(name(row)));
        }
        if (!gone.isEmpty()) {
            throw new ConfigException(("These have run in this database, and no changelog has them: %s. Put them back,"
                            + " or name the changelog that includes them.")
                    .formatted(String.join(", ", gone)));
        }
        return applied;
    }

    private static void requireSuccess(Map<String, String> row) {
        if (row.getOrDefault("exectype", "").equals("FAILED")) {
            throw new ConfigException(
                    ("%s has failed in this database, says Liquibase. Let Liquibase run it to its end,"
                                    + " and import again.")
                            .formatted(name(row)));
        }
    }

    private static String name(Map<String, String> row) {
        return "%s::%s::%s".formatted(row.get("filename"), row.get("id"), row.get("author"));
    }

    /** One of the two paths may begin further above. */
    private static boolean isSame(ChangeSet changeSet, Map<String, String> row) {
        String path =
                row.getOrDefault("filename", "").replaceFirst("^classpath:", "").replace('\\', '/');
        String slashed = "/" + path.replaceFirst("^/", "");
        String place = "/"
                + changeSet
                        .place()
                        .replaceFirst("^classpath:", "")
                        .replaceFirst("^/", "")
                        .replaceFirst("^(\\.\\./)+", "");
        return changeSet.id().equals(row.get("id"))
                && changeSet.author().equals(row.get("author"))
                && (slashed.endsWith(place) || place.endsWith(slashed));
    }

    /** What Liquibase wouldn't run in this database isn't for it: one for others, or for a context that it hasn't. */
    private static boolean isWanted(ChangeSet one, boolean isApplied, ForeignTable table, List<String> notes) {
        if (isApplied) {
            return true;
        } else if (!one.isFor(table.dialect())) {
            notes.add("%s is left out: it is for %s."
                    .formatted(one.name(), one.node().require("dbms")));
            return false;
        } else if (one.node().isTrue("ignore")) {
            notes.add("%s is left out: it is ignored.".formatted(one.name()));
            return false;
        } else if (one.restriction().isPresent() && !table.rows().isEmpty()) {
            notes.add("%s is left out: it hasn't run in this database, and is only for %s."
                    .formatted(one.name(), one.restriction().get()));
            return false;
        }
        one.restriction()
                .ifPresent(what ->
                        notes.add("%s is only for %s; its revision runs everywhere.".formatted(one.name(), what)));
        return true;
    }

    private static void note(ChangeSet one, List<String> notes) {
        if (one.node().first("preConditions").isPresent()) {
            notes.add("%s has preconditions, which nobody asks any more.".formatted(one.name()));
        }
        if (one.node().isTrue("runAlways") || one.node().isTrue("runOnChange")) {
            notes.add("%s runs once: from now on, a change of it is a revision of its own.".formatted(one.name()));
        }
    }
}
