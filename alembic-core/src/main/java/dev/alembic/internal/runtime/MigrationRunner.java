package dev.alembic.internal.runtime;

import dev.alembic.error.MigrationFailedException;
import dev.alembic.error.RevisionException;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.VersionMove;
import dev.alembic.migration.Migration;
import dev.alembic.op.Operations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out steps: runs the migration, moves the version table, commits by policy. The same for a
 * live database and for a script.
 *
 * <p>For one run; not safe for use by several threads.
 */
public final class MigrationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.migration");

    private final MigrationTarget target;
    private final VersionTable versions;
    private final TransactionPolicy policy;
    private final RunEvents events;

    MigrationRunner(MigrationTarget target, VersionTable versions, TransactionPolicy policy, RunEvents events) {
        this.target = target;
        this.versions = versions;
        this.policy = policy;
        this.events = events;
    }

    /**
     * Creates the version table if it is missing, and carries out the steps in their order.
     *
     * @param planned the rows of the version table that the steps start from
     * @param migrations id to migration, for each step that runs one
     * @throws HeadsMovedException if the rows are others by now; nothing was done
     * @throws MigrationFailedException if a step fails; its report says what stays applied
     */
    public DatabaseRun run(List<String> planned, List<Step> steps, Map<String, Migration> migrations) {
        try {
            runByPolicy(planned, new Progress(steps, policy), migrations);
            events.end();
        } catch (RuntimeException e) {
            events.failed(e);
            throw e;
        } finally {
            target.endRun();
        }
        return new DatabaseRun(planned, after(planned, steps), events.completed(), events.millis());
    }

    private static List<String> after(List<String> planned, List<Step> steps) {
        Set<String> rows = new LinkedHashSet<>(planned);
        for (Step step : steps) {
            rows = step.rowsAfter(rows);
        }
        return List.copyOf(rows);
    }

    private void runByPolicy(List<String> planned, Progress progress, Map<String, Migration> migrations) {
        try {
            if (policy == TransactionPolicy.ONE_FOR_ALL) {
                inTransactions(progress, () -> runAll(planned, progress, migrations));
            } else {
                runAll(planned, progress, migrations);
            }
        } catch (StepFailedException e) {
            throw failed(progress, e, migrations);
        }
    }

    private MigrationFailedException failed(
            Progress progress, StepFailedException failure, Map<String, Migration> migrations) {
        Failure known = Failure.of(failure, migrations, target);
        Aftermath aftermath = target.aftermath(known);
        target.failedStep(failure.step());
        if (aftermath.wasCommitted()) {
            progress.keepEarly();
        }
        MigrationFailedException reported =
                new MigrationFailedException(progress.report(failure.step(), known, aftermath), known.cause());
        for (Throwable more : failure.getSuppressed()) {
            reported.addSuppressed(more);
        }
        return reported;
    }

    private void runAll(List<String> planned, Progress progress, Map<String, Migration> migrations) {
        target.checkHeads(planned);
        requireRoom(progress.steps());
        events.begin(planned, progress.steps());
        if (!target.hasVersionTable()) {
            target.createVersionTable();
        }
        target.startRun(progress.steps());
        Set<String> rows = new LinkedHashSet<>(planned);
        for (Step step : progress.steps()) {
            if (policy == TransactionPolicy.ONE_FOR_ALL) {
                runNoted(step, progress, migrations);
            } else {
                List<String> before = List.copyOf(rows);
                inTransactions(progress, () -> runAlone(before, step, progress, migrations));
                progress.keepAll();
            }
            rows = step.rowsAfter(rows);
        }
    }

    /** An id that is too long would only be noticed behind the revision's own statements. */
    private void requireRoom(List<Step> steps) {
        List<String> longIds = steps.stream()
                .flatMap(step -> step.moves().stream())
                .flatMap(move -> move.entered().stream())
                .filter(id -> id.length() > VersionTable.MAX_ID_LENGTH)
                .toList();
        int room = longIds.isEmpty() ? Integer.MAX_VALUE : target.idLength();
        longIds.stream().filter(id -> id.length() > room).findFirst().ifPresent(id -> {
            throw new RevisionException(
                    RevisionException.Kind.MALFORMED,
                    ("Revision identifier '%s' has %d characters; the version table holds %d. Give the revision a"
                                    + " shorter one, or make the column version_num of %s wider.")
                            .formatted(id, id.length(), room, versions.name()),
                    List.of(id));
        });
    }

    /** A lock that ends with each transaction lets others in between. */
    private void runAlone(List<String> before, Step step, Progress progress, Map<String, Migration> migrations) {
        if (target.locksEachTransaction()) {
            target.checkHeads(before);
        }
        runNoted(step, progress, migrations);
    }

    /** One transaction, or several attempts at it, as long as nothing of it stays. */
    private void inTransactions(Progress progress, Runnable work) {
        int commits = target.commits();
        target.retrying(() -> inTransaction(progress, work), failure -> {
            progress.again();
            return target.commits() == commits;
        });
    }

    /** The first failure is told; that the rollback failed, too, only adds to it. */
    private void inTransaction(Progress progress, Runnable work) {
        target.begin();
        boolean isFinished = false;
        try {
            work.run();
            commit(progress);
            isFinished = true;
        } catch (RuntimeException e) {
            isFinished = true;
            rollback(e);
            throw e;
        } finally {
            if (!isFinished) {
                target.distrust();
                target.rollback();
            }
        }
    }

    private void rollback(RuntimeException failure) {
        try {
            target.rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void commit(Progress progress) {
        try {
            target.commit();
        } catch (RuntimeException e) {
            throw progress.last()
                    .<RuntimeException>map(step -> new StepFailedException(step, e))
                    .orElse(e);
        }
    }

    /** What a revision has committed stays, and so must its row of the version table. */
    private void runNoted(Step step, Progress progress, Map<String, Migration> migrations) {
        int commits = target.commits();
        try {
            events.step(step, () -> run(step, migrations));
            progress.done();
            if (target.commits() > commits) {
                target.commitEarly();
                progress.keepEarly();
            }
        } catch (RuntimeException e) {
            if (target.commits() > commits) {
                progress.keepEarly();
            }
            throw new StepFailedException(step, e);
        } catch (StackOverflowError e) {
            target.distrust();
            throw new StepFailedException(step, new IllegalStateException(e.toString(), e));
        } catch (LinkageError | AssertionError e) {
            throw new StepFailedException(step, new IllegalStateException(e.toString(), e));
        }
    }

    /** Without the fluent way of SLF4J 2: Maven 3 brings the older one. */
    private void say(String step) {
        if (events.isOnScratch()) {
            LOG.debug("Running {}", step);
        } else {
            LOG.info("Running {}", step);
        }
    }

    private void run(Step step, Map<String, Migration> migrations) {
        if (!step.log().isEmpty()) {
            say(step.log());
            target.comment("Running " + step.shortLog());
        }
        target.startStep(step);
        step.revision().ifPresent(id -> migrate(step, migrations, id));
        target.check();
        target.endRevision();
        for (VersionMove move : step.moves()) {
            target.moveVersion(versions.statement(move), move);
        }
        target.endStep(step);
    }

    private void migrate(Step step, Map<String, Migration> migrations, String id) {
        Migration migration = migrations.get(id);
        if (migration == null) {
            throw new IllegalStateException("No migration was loaded for revision \"" + id + "\".");
        }
        Operations op = target.operations();
        if (step.upward()) {
            migration.upgrade(op);
        } else {
            migration.downgrade(op);
        }
    }
}
