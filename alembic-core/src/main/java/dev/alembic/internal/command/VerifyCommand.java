package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.journal.InterruptedStep;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.internal.runtime.RunSession;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.EditedPolicy;
import dev.alembic.migration.EditedRevision;
import dev.alembic.migration.Finding;
import dev.alembic.migration.Finding.Kind;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.schema.MetaData;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code verify}: whether project and databases are in order. Only reads. */
public final class VerifyCommand {

    private static final int SHOWN = 3;

    private final Project project;
    private final List<Finding> findings = new ArrayList<>();

    /** Verifies this project. */
    public VerifyCommand(Project project) {
        this.project = project;
    }

    /** What is not in order: first of the files, then of each database. */
    public List<Finding> run() {
        findings.addAll(files());
        return databases();
    }

    /** What is not in order about the files. */
    public List<Finding> files() {
        return new ScriptFindings(project).find();
    }

    /** What is not in order about each database. */
    public List<Finding> databases() {
        project.online(this::verify);
        return List.copyOf(findings);
    }

    private void verify(Connection connection) {
        Dialect dialect = project.dialect(connection);
        Runs runs = new Runs(dialect, project.settings());
        List<String> rows = runs.versions().heads(connection);
        List<HistoryEntry> entries = runs.history(connection);
        RevisionGraph graph = project.graph(rows);
        findings.addAll(new MissingRevisions(project, entries).find(rows));
        StandingRows standing = new StandingRows(graph, graph.standing(rows));
        overlaps(standing);
        boolean isInterrupted = interrupted(connection, runs);
        if (rows.isEmpty() && !isInterrupted) {
            unstamped(connection, dialect);
        }
        edited(rows, entries, dialect);
        pending(standing);
    }

    private void overlaps(StandingRows rows) {
        for (StandingRows.Overlap overlap : rows.overlaps()) {
            add(
                    Kind.OVERLAPPING_ROWS,
                    "The version table says \"%s\" and also \"%s\", which is below it."
                            .formatted(overlap.upper(), overlap.lower()),
                    "Say where the database stands: \"alembic stamp --purge %s\"."
                            .formatted(String.join(" ", rows.upper())),
                    List.of(overlap.upper(), overlap.lower()));
        }
    }

    private void unstamped(Connection connection, Dialect dialect) {
        DefaultSchema schema = DefaultSchema.of(connection);
        ComparisonFilter filter = new ComparisonFilter(project.settings(), MetaData.EMPTY, schema);
        List<String> tables = dialect.inspector(connection).inspect(filter).tables().stream()
                .map(table -> table.name().toString())
                .toList();
        if (!tables.isEmpty()) {
            String more = tables.size() > SHOWN ? ", …" : "";
            add(
                    Kind.UNSTAMPED_DATABASE,
                    "The database has tables (%s%s) and no version: something else has made them."
                            .formatted(String.join(", ", tables.subList(0, Math.min(SHOWN, tables.size()))), more),
                    "Say which revision it is like, with \"alembic stamp REVISION\"; or begin with an empty database.",
                    List.of());
        }
    }

    private boolean interrupted(Connection connection, Runs runs) {
        try (RunSession session = runs.open(connection)) {
            Optional<InterruptedStep> step = session.interrupted();
            step.ifPresent(one -> add(
                    Kind.INTERRUPTED,
                    "The %s was interrupted.".formatted(one.name()),
                    "\"%s\" finishes it; \"alembic repair\" shows how far it came.".formatted(one.command()),
                    List.of(one.revision())));
            return step.isPresent();
        }
    }

    private void edited(List<String> rows, List<HistoryEntry> entries, Dialect dialect) {
        if (project.settings().history().edited() == EditedPolicy.IGNORE) {
            return;
        }
        for (EditedRevision one : new EditedRevisions(project).find(rows, entries, dialect.lexis())) {
            add(Kind.EDITED_REVISION, one.sentence(), EditedRevisions.WAY_OUT, List.of(one.revision()));
        }
    }

    private void pending(StandingRows rows) {
        RevisionGraph graph = project.graph();
        List<String> pending =
                rows.rows().stream().allMatch(row -> graph.find(row).isPresent()) ? rows.pending() : List.of();
        if (!pending.isEmpty()) {
            String count = pending.size() == 1 ? "One revision is" : pending.size() + " revisions are";
            add(
                    Kind.PENDING_REVISIONS,
                    "%s not applied: %s%s."
                            .formatted(
                                    count,
                                    String.join(", ", pending.subList(0, Math.min(SHOWN, pending.size()))),
                                    pending.size() > SHOWN ? ", …" : ""),
                    "\"alembic upgrade %s\" applies %s."
                            .formatted(
                                    graph.heads().size() > 1 ? "heads" : "head", pending.size() == 1 ? "it" : "them"),
                    pending);
        }
    }

    private void add(Kind kind, String sentence, String advice, List<String> revisions) {
        findings.add(new Finding(kind, sentence, advice, revisions));
    }
}
