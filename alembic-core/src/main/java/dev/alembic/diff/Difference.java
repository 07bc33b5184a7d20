package dev.alembic.diff;

import dev.alembic.op.Operation;
import java.util.List;

/**
 * Something in which database and model differ.
 *
 * @param upgrade what makes the database as the model is, in order
 * @param downgrade what makes it as it was, in order
 * @param detected what was found, each without "Detected": {@code added table 'categories'}
 * @param notes what a reader of the upgrade has to know, such as what it loses; whole sentences
 */
public record Difference(
        List<Operation> upgrade, List<Operation> downgrade, List<String> detected, List<String> notes) {

    /** Copies the lists. */
    public Difference {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        detected = List.copyOf(detected);
        notes = List.copyOf(notes);
    }

    /** One operation and, if it has one, its reverse. */
    static Difference of(Operation operation, String detected) {
        return of(operation, List.of(detected));
    }

    /** One operation and, if it has one, its reverse. */
    static Difference of(Operation operation, List<String> detected) {
        return new Difference(List.of(operation), operation.reverse().stream().toList(), detected, List.of());
    }

    /** The same with these notes. */
    Difference notes(List<String> newNotes) {
        return new Difference(upgrade, downgrade, detected, newNotes);
    }
}
