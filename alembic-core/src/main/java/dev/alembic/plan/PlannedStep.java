package dev.alembic.plan;

import java.util.List;
import java.util.Optional;

/**
 * A revision that is to be applied or taken back.
 *
 * @param revision its id
 * @param message of the revision; may be empty
 * @param upward whether it is applied
 * @param statements what it runs, in order
 * @param stopped why that isn't all, as where the revision asks the database what to do; absent if it is
 * @param reversal whether it can be taken back
 * @param reversalReason why it can't, or what makes it doubtful; absent where nothing is to be said
 */
public record PlannedStep(
        String revision,
        String message,
        boolean upward,
        List<PlannedStatement> statements,
        Optional<String> stopped,
        Reversal reversal,
        Optional<String> reversalReason) {

    /** Copies the list. */
    public PlannedStep {
        statements = List.copyOf(statements);
    }

    /** Whether what it does depends on what the database holds, so that the plan can't say all of it. */
    public boolean dependsOnData() {
        return stopped.isPresent();
    }

    /** What its statements destroy that is there now. */
    public List<Loss> losses() {
        return statements.stream()
                .flatMap(statement -> statement.losses().stream())
                .filter(Loss::isReal)
                .toList();
    }
}
