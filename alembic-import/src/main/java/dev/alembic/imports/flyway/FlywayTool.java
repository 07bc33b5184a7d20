package dev.alembic.imports.flyway;

import dev.alembic.RevisionSource.Body;
import dev.alembic.RevisionSource.SqlBody;
import dev.alembic.error.ConfigException;
import dev.alembic.imports.flyway.FlywayFile.Kind;
import dev.alembic.imports.flyway.FlywayFile.Language;
import dev.alembic.imports.source.ForeignTable;
import dev.alembic.imports.source.ForeignTool;
import dev.alembic.imports.source.HistoryChain;
import dev.alembic.imports.source.Ids;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportRequest;
import dev.alembic.imports.source.Link;
import dev.alembic.imports.source.SqlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Flyway: versioned migrations in their order, with the undo migrations as their way back, then the
 * repeatable ones.
 */
public final class FlywayTool implements ForeignTool {

    private static final String OLD_TABLE = "schema_version";
    private static final Pattern NEW_ENUM_VALUE = Pattern.compile("(?is)\\balter\\s+type\\b.*\\badd\\s+value\\b");

    @Override
    public ImportPlan read(ImportRequest request) {
        FlywayProject project = FlywayProject.of(request);
        FlywaySettings settings = project.settings();
        List<String> names = settings.get("table").isPresent()
                ? List.of(settings.historyTable())
                : List.of(settings.historyTable(), OLD_TABLE);
        ForeignTable table =
                ForeignTable.read(request, new ForeignTable.Place(settings.schema(), names, "installed_rank"));
        Set<Path> folders = project.folders(request.directory(), table.dialect());
        FlywayFiles files = FlywayFiles.in(folders, settings);
        if (files.of(Kind.VERSIONED).isEmpty() && files.of(Kind.REPEATABLE).isEmpty()) {
            throw new ConfigException("There are no migrations of Flyway, such as V1__name.sql, in %s."
                    .formatted(String.join(
                            ", ", folders.stream().map(one -> "\"" + one + "\"").toList())));
        }
        return new Reading(files, new FlywayText(settings), table).plan(request);
    }

    /** One import. */
    private static final class Reading {

        private final FlywayFiles files;
        private final FlywayText texts;
        private final ForeignTable table;
        private final FlywayHistory history;
        private final List<Link> links = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Reading(FlywayFiles files, FlywayText texts, ForeignTable table) {
            this.files = files;
            this.texts = texts;
            this.table = table;
            this.history = FlywayHistory.of(table);
        }

        ImportPlan plan(ImportRequest request) {
            history.verify(files, texts);
            Optional<FlywayFile> base = base();
            base.ifPresent(this::addBase);
            for (FlywayFile file : files.of(Kind.VERSIONED)) {
                boolean isCovered =
                        base.isPresent() && file.number().isAtMost(base.get().number());
                if (!isCovered) {
                    addVersioned(file);
                }
            }
            files.of(Kind.REPEATABLE).forEach(this::addRepeatable);
            texts.requireValues();
            noteOthers();
            return new HistoryChain(request, links).plan(table.name(), notes);
        }

        /** A baseline migration stands for older ones, unless this database still needs some of them. */
        private Optional<FlywayFile> base() {
            List<FlywayFile> baselines = files.of(Kind.BASELINE);
            if (baselines.isEmpty()) {
                return Optional.empty();
            }
            FlywayFile newest = baselines.get(baselines.size() - 1);
            boolean isOlder =
                    history.newest().filter(v -> !newest.number().isAtMost(v)).isPresent();
            if (isOlder) {
                notes.add("%s is left out, since this database stands below it: %s."
                        .formatted(newest.name(), history.newest().orElseThrow().text()));
                return Optional.empty();
            }
            return Optional.of(newest);
        }

        private void addBase(FlywayFile file) {
            notes.add("%s is the first revision, and stands for all versions up to %s: they are not imported."
                    .formatted(file.name(), file.number().text()));
            boolean isApplied = history.newest().isPresent();
            links.add(link(
                    file,
                    file.number().text(),
                    new SqlBody(sql(file), Optional.empty(), transactional(file)),
                    isApplied));
        }

        private void addVersioned(FlywayFile file) {
            links.add(link(file, file.number().text(), body(file), history.hasRun(file.number())));
        }

        private Body body(FlywayFile file) {
            Optional<FlywayFile> undo = files.find(Kind.UNDO, file.number());
            if (file.language() != Language.SQL) {
                FlywayCode code = FlywayCode.of(file, texts.raw(file));
                notes.addAll(code.notes());
                return code.body(undo.filter(u -> u.language() == Language.SQL).map(this::sql));
            }
            Optional<String> downgrade =
                    undo.filter(u -> u.language() == Language.SQL).map(this::sql);
            if (undo.isPresent() && downgrade.isEmpty()) {
                notes.add("%s is no SQL, so revision %s has no downgrade yet."
                        .formatted(undo.get().name(), file.number().text()));
            }
            return new SqlBody(sql(file), downgrade, transactional(file));
        }

        private boolean transactional(FlywayFile file) {
            return texts.isTransactional(file);
        }

        private String sql(FlywayFile file) {
            SqlText text = SqlText.of(file.name(), texts.filled(file), table.lexis());
            text.complaint()
                    .ifPresent(complaint -> notes.add(complaint + " Flyway may have read it otherwise: correct the"
                            + " revision before it runs in another database."));
            if (NEW_ENUM_VALUE.matcher(text.text()).find() && texts.isTransactional(file)) {
                notes.add("%s adds a value to an enumeration, which later revisions can only use once it is committed,"
                                .formatted(file.name())
                        + " as Flyway does after each: set transaction_per_migration = true in alembic.ini.");
            }
            return text.text();
        }

        /** It runs again behind what is pending, as Flyway would if it changed: it can be run any time. */
        private void addRepeatable(FlywayFile file) {
            boolean isUpToDate = links.stream().allMatch(Link::isApplied);
            String id = Ids.of("R." + file.description(), file.description());
            String filled = texts.filled(file);
            boolean hasRun = isUpToDate && !history.isEmpty() && history.hasRun(file, FlywayChecksum.of(filled));
            Body body = file.language() == Language.SQL
                    ? new SqlBody(sql(file), Optional.of(""), transactional(file))
                    : FlywayCode.of(file, texts.raw(file)).body(Optional.of(""));
            links.add(link(file, id, body, hasRun));
            notes.add("%s is revision %s, which runs once: from now on, a change of it is a revision of its own."
                    .formatted(file.name(), id));
        }

        private static Link link(FlywayFile file, String id, Body body, boolean isApplied) {
            String message = file.description().isBlank() ? file.name() : file.description();
            return new Link(Ids.of(id, id), message, Optional.empty(), body, isApplied);
        }

        private void noteOthers() {
            for (Path callback : files.callbacks()) {
                String name = callback.getFileName().toString();
                notes.add(("%s is a callback, which no revision runs: if it is still wanted, let a MigrationListener or"
                                + " runOnline of Env.java do what it does.")
                        .formatted(name));
            }
            for (FlywayFile undo : files.of(Kind.UNDO)) {
                if (files.find(Kind.VERSIONED, undo.number()).isEmpty()) {
                    notes.add("%s takes back what isn't there, and is left out.".formatted(undo.name()));
                }
            }
        }
    }
}
