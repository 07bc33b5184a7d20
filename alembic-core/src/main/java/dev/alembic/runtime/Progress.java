package dev.alembic.runtime;

import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.error.MigrationFailedException.Report;
import dev.alembic.revision.Step;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;

/** How far a run has come: which steps are done, and which of them can't be lost any more. */
final class Progress {

    private final List<Step> steps;
    private final TransactionPolicy policy;
    private int done;
    private int kept;
    private boolean committedEarly;

    Progress(List<Step> steps, TransactionPolicy policy) {
        this.steps = List.copyOf(steps);
        this.policy = policy;
    }

    List<Step> steps() {
        return steps;
    }

    void done() {
        done++;
    }

    /** What is done is committed. */
    void keepAll() {
        keepAllBut(0);
    }

    /** What is done is committed, but for the last steps. */
    void keepAllBut(int last) {
        committedEarly |= policy == TransactionPolicy.ONE_FOR_ALL && done > last;
        kept = Math.max(kept, done - last);
    }

    /** Tells of the failure of a step. */
    Report report(Step step, RuntimeException failure) {
        Optional<Sql> sql =
                failure instanceof StatementFailedException failed ? Optional.of(failed.sql()) : Optional.empty();
        return new Report(
                "Running " + step.log(),
                step.revision().orElse(""),
                sql.map(failed -> failed.source().describe()),
                sql.map(Sql::text),
                reason(failure),
                outcome(),
                ids(0, kept),
                ids(kept, steps.size()));
    }

    private static String reason(RuntimeException failure) {
        String message = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        return failure instanceof IrreversibleMigrationException ? "it can't be undone: " + message : message;
    }

    private String outcome() {
        return committedEarly
                ? "A statement that can't run in a transaction forced a commit; what came before it" + " stays."
                : policy.afterFailure();
    }

    private List<String> ids(int from, int to) {
        return steps.subList(from, to).stream()
                .flatMap(step -> step.revision().stream())
                .toList();
    }
}
