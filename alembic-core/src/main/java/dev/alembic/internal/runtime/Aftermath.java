package dev.alembic.internal.runtime;

import java.util.List;
import java.util.Optional;

/**
 * What a failure has left, as far as is known once the transaction is over.
 *
 * @param unfinished why the transaction could not be rolled back; absent if it could
 * @param wasCommitted whether the migration that failed had committed the transaction by itself
 * @param executed statements of the failed revision that may have left something
 * @param leftBehind what the failing statement has left although it failed, one sentence
 * @param instead what is to be said of the state of the database; absent: what the policy says
 */
record Aftermath(
        Optional<String> unfinished,
        boolean wasCommitted,
        List<String> executed,
        Optional<String> leftBehind,
        Optional<String> instead) {

    /** Nothing is left. */
    static final Aftermath CLEAN =
            new Aftermath(Optional.empty(), false, List.of(), Optional.empty(), Optional.empty());

    /** After the connection was lost, it says nothing that its transaction can't be rolled back. */
    Aftermath afterLoss(String state) {
        return new Aftermath(Optional.empty(), wasCommitted, executed, leftBehind, Optional.of(state));
    }

    Aftermath saying(String state) {
        return new Aftermath(unfinished, wasCommitted, executed, leftBehind, Optional.of(state));
    }
}
