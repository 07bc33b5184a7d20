package dev.alembic.reflect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What depends on a table in the database, and must be there again after the table was copied.
 *
 * @param triggers on the table: the statements that create them, in the order of their creation
 * @param hasReaders whether there are views, or triggers on other tables or views
 * @param namesInUse names that views, triggers and foreign keys of other tables use, in lower case
 * @param takenNames names of tables that a temporary one can't have, in lower case
 * @param rowNumber the hidden column that numbers the rows, if something outside uses it
 */
public record TableDependents(
        List<String> triggers,
        boolean hasReaders,
        Set<String> namesInUse,
        Set<String> takenNames,
        Optional<String> rowNumber) {

    /** Nothing depends on the table. */
    public static final TableDependents NONE =
            new TableDependents(List.of(), false, Set.of(), Set.of(), Optional.empty());

    /** Copies the collections. */
    public TableDependents {
        triggers = List.copyOf(triggers);
        namesInUse = Set.copyOf(namesInUse);
        takenNames = Set.copyOf(takenNames);
    }
}
