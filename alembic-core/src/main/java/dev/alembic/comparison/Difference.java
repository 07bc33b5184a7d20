package dev.alembic.comparison;

import dev.alembic.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something in which database and model differ.
 *
 * @param upgrade what makes the database as the model is, in order
 * @param downgrade what makes it as it was, in order
 * @param detected what was found, each without "Detected": {@code added table 'categories'}
 * @param notes what a reader of the upgrade has to know, such as what it loses; whole sentences
 * @param notesBack what a reader of the downgrade has to know, likewise
 */
public record Difference(
        List<Operation> upgrade,
        List<Operation> downgrade,
        List<String> detected,
        List<String> notes,
        List<String> notesBack) {

    /** Copies the lists. */
    public Difference {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        detected = List.copyOf(detected);
        notes = List.copyOf(notes);
        notesBack = List.copyOf(notesBack);
    }

    /** Of whose downgrade there is nothing to know. */
    public Difference(List<Operation> upgrade, List<Operation> downgrade, List<String> detected, List<String> notes) {
        this(upgrade, downgrade, detected, notes, List.of());
    }

    /** One operation and, if it has one, its reverse. */
    public static Difference of(Operation operation, String detected) {
        return of(operation, List.of(detected));
    }

    /** One operation and, if it has one, its reverse. */
    public static Difference of(Operation operation, List<String> detected) {
        return new Difference(List.of(operation), operation.reverse().stream().toList(), detected, List.of());
    }

    /** The same with more operations at the beginning and at the end of the downgrade. */
    public Difference moreBack(List<Operation> first, List<Operation> last) {
        List<Operation> back = new ArrayList<>(first);
        back.addAll(downgrade);
        back.addAll(last);
        return new Difference(upgrade, back, detected, notes, notesBack);
    }

    /** The same with these notes as well, unless they are there. */
    public Difference moreNotes(List<String> more) {
        return new Difference(upgrade, downgrade, detected, joined(notes, more), notesBack);
    }

    /** The same with these notes on the downgrade as well, unless they are there. */
    public Difference moreNotesBack(List<String> more) {
        return new Difference(upgrade, downgrade, detected, notes, joined(notesBack, more));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** The same, done by these operations. */
    public Difference operations(List<Operation> newUpgrade, List<Operation> newDowngrade) {
        return new Difference(newUpgrade, newDowngrade, detected, notes, notesBack);
    }
}
