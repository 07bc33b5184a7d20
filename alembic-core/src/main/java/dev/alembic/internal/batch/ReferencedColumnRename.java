package dev.alembic.internal.batch;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.schema.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A new name for a column that views, triggers or foreign keys of other tables name. A copy of the
 * table doesn't reach them; the database's own RENAME COLUMN does.
 *
 * @param before operations before it
 * @param rename nothing but the new name
 * @param after operations after it, begun by the other changes of the column
 */
record ReferencedColumnRename(List<Operation> before, AlterColumn rename, List<Operation> after) {

    /** The first one among these operations. */
    static Optional<ReferencedColumnRename> find(List<Operation> operations, Set<String> namesInUse) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof AlterColumn alter && isIn(namesInUse, alter)) {
                List<Operation> after = new ArrayList<>(rest(alter));
                after.addAll(operations.subList(i + 1, operations.size()));
                return Optional.of(new ReferencedColumnRename(operations.subList(0, i), rename(alter), after));
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Set<String> namesInUse, AlterColumn alter) {
        return !alter.newName().matches(alter.column())
                && namesInUse.contains(alter.column().text().toLowerCase(Locale.ROOT));
    }

    private static AlterColumn rename(AlterColumn alter) {
        return new AlterColumn(alter.table(), alter.column(), new ColumnChange.Rename(alter.newName()));
    }

    private static List<Operation> rest(AlterColumn alter) {
        Name column = alter.newName();
        List<ColumnChange> changes = alter.changes().stream()
                .filter(c -> !(c instanceof ColumnChange.Rename))
                .toList();
        return changes.isEmpty()
                ? List.of()
                : List.of(new AlterColumn(
                        alter.table(),
                        column,
                        changes,
                        alter.existing().map(known -> known.named(column)),
                        alter.options()));
    }
}
