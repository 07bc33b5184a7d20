package dev.alembic.internal.runtime;

import dev.alembic.error.MigrationFailedException.Report;
import dev.alembic.internal.revision.Step;
import java.util.List;
import java.util.Optional;

/** How far a run has come: which steps are done, and which of them can't be lost any more. */
final class Progress {

    private final List<Step> steps;
    private final TransactionPolicy policy;
    private int done;
    private int kept;
    private boolean isCommittedEarly;

    Progress(List<Step> steps, TransactionPolicy policy) {
        this.steps = List.copyOf(steps);
        this.policy = policy;
    }

    List<Step> steps() {
        return steps;
    }

    /** The step that was done last. */
    Optional<Step> last() {
        return done == 0 ? Optional.empty() : Optional.of(steps.get(done - 1));
    }

    void done() {
        done++;
    }

    /** What isn't committed is to be done again. */
    void again() {
        done = kept;
    }

    /** What is done is committed, as was meant. */
    void keepAll() {
        kept = done;
    }

    /** What is done is committed before its time. */
    void keepEarly() {
        isCommittedEarly = true;
        keepAll();
    }

    /** Tells of the failure of a step. */
    Report report(Step step, Failure failure, Aftermath aftermath) {
        return new Report(
                "Running " + step.log(),
                step.revision().orElse(""),
                failure.place(),
                failure.operation(),
                failure.statement(),
                failure.reason(),
                aftermath.executed(),
                outcome(aftermath),
                failure.advice(),
                ids(0, kept),
                ids(kept, steps.size()));
    }

    private String outcome(Aftermath aftermath) {
        String state = aftermath.leftBehind().map(left -> left + " ").orElse("") + state(aftermath);
        return aftermath
                .unfinished()
                .map(reason -> state + " (The rollback failed, too: %s)".formatted(reason))
                .orElse(state);
    }

    private String state(Aftermath aftermath) {
        if (aftermath.instead().isPresent()) {
            return aftermath.instead().get();
        } else if (policy == TransactionPolicy.ONE_PER_MIGRATION_BUT_DDL) {
            return policy.afterFailure();
        } else if (!aftermath.executed().isEmpty()) {
            return "What is listed as executed was committed before the failure and stays. Undo it by hand before you"
                    + " run the revision again.";
        } else if (aftermath.unfinished().isPresent()) {
            return "The database takes back what was not committed, at the latest when it notices that the connection"
                    + " is gone.";
        }
        if (!isCommittedEarly || policy != TransactionPolicy.ONE_FOR_ALL) {
            return policy.afterFailure();
        }
        return kept == 0
                ? "Nothing else of this run stays."
                : "The failed revision was rolled back. What came before it stays: a statement that can't run in a"
                        + " transaction, or a COMMIT, has committed it.";
    }

    private List<String> ids(int from, int to) {
        return steps.subList(from, to).stream()
                .flatMap(step -> step.revision().stream())
                .toList();
    }
}
