package dev.alembic.internal.runtime;

import dev.alembic.dialect.Failures;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.history.HistoryTable;
import dev.alembic.internal.history.RevisionNote;
import dev.alembic.internal.revision.Step;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.migration.HistoryEntry.Action;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes the steps of a run in the history, each within the transaction of the step. */
final class HistoryLog {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.history");

    private final RunSession session;
    private final Connection connection;
    private final HistoryTable table;
    private final RunMaterial material;
    private int number;
    private long startNanos = System.nanoTime();

    HistoryLog(RunSession session, RunMaterial material) {
        this.session = session;
        this.connection = session.connection();
        this.table = session.historyTable();
        this.material = material;
    }

    private boolean isKept() {
        return session.settings().history().isKept();
    }

    /** The run is about to begin: the table is created if it is missing. */
    void startRun(List<Step> steps, Consumer<Sql> executor) {
        if (isKept() && !steps.isEmpty()) {
            if (!session.hasHistory()) {
                create(executor);
            }
            number = nextNumber();
        }
    }

    private void create(Consumer<Sql> executor) {
        try {
            table.create().forEach(executor);
        } catch (StatementFailedException e) {
            throw new DatabaseException(
                    "The table \"%s\" can't be created, which keeps who ran which revision and when: %s %s"
                            .formatted(table, sentence(String.valueOf(e.getMessage())), advice(e)),
                    e);
        }
    }

    private String advice(StatementFailedException failure) {
        Failures failures = session.dialect().failures();
        Optional<String> known = failure.getCause() instanceof SQLException e && !failures.isMissingRight(e)
                ? failures.advice(e)
                : Optional.empty();
        return known.orElse("Grant the right, or do without it: history_table = false.");
    }

    private static String sentence(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.endsWith(".") ? line : line + ".";
    }

    private int nextNumber() {
        try {
            return table.nextNumber(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * A step begins.
     *
     * @param isAlone whether nobody else has added entries since the run began
     */
    void startStep(boolean isAlone) {
        if (!isAlone && isKept()) {
            number = nextNumber();
        }
        startNanos = System.nanoTime();
    }

    /** A step was done, its rows of the version table included. */
    void endStep(Step step) {
        if (isKept()) {
            insert(entry(step, true));
        }
    }

    /** A step has failed and was rolled back; that may be all that is left of the table, too. */
    void failedStep(Step step) {
        try {
            if (isKept() && session.hasHistory()) {
                number = nextNumber();
                insert(entry(step, false));
            }
        } catch (AlembicException e) {
            LOG.debug("The failure isn't noted: {}", e.getMessage());
        }
    }

    /** Notes that revisions may differ from what was applied, within the transaction that is open. */
    void accept(List<RevisionNote> notes) {
        number = nextNumber();
        for (RevisionNote note : notes) {
            insert(new HistoryEntry(
                    number,
                    note.info().id(),
                    note.info().message(),
                    Action.ACCEPT,
                    true,
                    note.digest(),
                    RunOrigin.current(),
                    now(),
                    0,
                    Optional.empty()));
        }
    }

    private HistoryEntry entry(Step step, boolean isDone) {
        Optional<RevisionNote> note = step.revision().flatMap(material::note);
        return new HistoryEntry(
                number,
                step.revision().orElse(step.to().isEmpty() ? "base" : String.join(", ", step.to())),
                step.message(),
                Action.valueOf(step.kind().name()),
                isDone,
                note.flatMap(RevisionNote::digest),
                RunOrigin.current(),
                now(),
                (System.nanoTime() - startNanos) / 1_000_000,
                isDone && step.kind() == Step.Kind.UPGRADE ? note.flatMap(this::downgrade) : Optional.empty());
    }

    private Optional<String> downgrade(RevisionNote note) {
        return Optional.ofNullable(material.migrations().get(note.info().id()))
                .flatMap(migration -> new DowngradeScript(session.dialect()).of(note.info(), migration));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void insert(HistoryEntry entry) {
        try {
            table.insert(connection, entry);
            number++;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private DatabaseException failed(SQLException e) {
        return new DatabaseException(
                "The history can't be kept in \"%s\": %s Without it: history_table = false."
                        .formatted(table, sentence(String.valueOf(e.getMessage()))),
                e);
    }
}
