package dev.alembic.internal.runtime;

import dev.alembic.internal.revision.Step;
import dev.alembic.migration.CompletedStep;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationProgress;
import dev.alembic.migration.MigrationRun;
import dev.alembic.migration.MigrationStatement;
import dev.alembic.migration.MigrationStep;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Times one run and tells a listener of it. */
final class RunEvents {

    /** Sends a statement and answers how many rows it wrote. */
    interface StatementWork {
        long run() throws SQLException;
    }

    private final @Nullable Connection connection;
    private final MigrationListener listener;
    private final List<CompletedStep> completed = new ArrayList<>();
    private @Nullable MigrationRun run;
    private @Nullable MigrationStep step;
    private long startNanos = System.nanoTime();

    private RunEvents(@Nullable Connection connection, MigrationListener listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /** Tells of a run on this connection. */
    static RunEvents of(Connection connection, MigrationListener listener) {
        return new RunEvents(connection, listener);
    }

    /** Only takes the time. */
    static RunEvents silent() {
        return new RunEvents(null, MigrationListener.NONE);
    }

    /** Whether this is only a trial. */
    boolean isOnScratch() {
        return listener == RunControl.SCRATCH.listener();
    }

    /** The steps that are done, with the time each took. */
    List<CompletedStep> completed() {
        return completed;
    }

    /** What the run has taken until now. */
    long millis() {
        return millisSince(startNanos);
    }

    /** The run begins; not told of a run without steps. */
    void begin(List<String> from, List<Step> steps) {
        completed.clear(); // what others have kept from being done is done again
        if (run != null) {
            return;
        }
        startNanos = System.nanoTime();
        if (connection != null && !steps.isEmpty()) {
            run = new MigrationRun(
                    connection, from, steps.stream().map(RunEvents::view).toList());
            listener.beforeRun(run);
        }
    }

    /** The run has ended; told only if its begin was. */
    void end() {
        MigrationRun ended = run;
        if (ended != null) {
            run = null;
            listener.afterRun(ended, millis());
        }
    }

    /** The run has failed; told only if its begin was and its end wasn't. */
    void failed(RuntimeException failure) {
        MigrationRun failed = run;
        if (failed != null) {
            run = null;
            tell(failure, () -> listener.failedRun(failed, failure, millis()));
        }
    }

    /** Carries out a step. */
    void step(Step planned, Runnable work) {
        MigrationStep current = view(planned);
        MigrationRun within = run;
        long start = System.nanoTime();
        step = current;
        try {
            if (within != null) {
                listener.beforeStep(within, current);
            }
            work.run();
            if (within != null) {
                listener.afterStep(within, current, millisSince(start));
            }
            completed.add(new CompletedStep(current, millisSince(start)));
        } catch (RuntimeException e) {
            if (within != null) {
                tell(e, () -> listener.failedStep(within, current, e, millisSince(start)));
            }
            throw e;
        } finally {
            step = null;
        }
    }

    /** Sends a statement; told only if it is part of a step. */
    void statement(Sql sql, StatementWork work) throws SQLException {
        MigrationStep within = step;
        if (within == null || listener == MigrationListener.NONE) {
            work.run();
            return;
        }
        MigrationStatement statement =
                new MigrationStatement(sql.text(), sql.source().describe(), within);
        listener.beforeStatement(statement);
        long start = System.nanoTime();
        long rows;
        try {
            rows = work.run();
        } catch (SQLException | RuntimeException e) {
            tell(e, () -> listener.failedStatement(statement, e, millisSince(start)));
            throw e;
        }
        listener.afterStatement(statement, millisSince(start), rows);
    }

    /** Tells how far the step has come. */
    void progress(Function<MigrationStep, MigrationProgress> progress) {
        MigrationStep within = step;
        if (within != null) {
            listener.progress(progress.apply(within));
        }
    }

    /** The first failure counts, whatever a listener makes of it. */
    private static void tell(Exception failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static MigrationStep view(Step step) {
        return new MigrationStep(
                MigrationStep.Kind.valueOf(step.kind().name()),
                step.revision(),
                step.from(),
                step.to(),
                step.message());
    }
}
