package dev.alembic.command;

import dev.alembic.diff.Difference;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a column of a new table say what a constraint without a name says of that column alone, as a
 * person would write it: {@code column("email", string(320)).unique()}.
 */
final class FoldedTables {

    private FoldedTables() {}

    /** The same difference, shorter to write. */
    static Difference in(Difference difference) {
        return new Difference(
                folded(difference.upgrade()),
                folded(difference.downgrade()),
                difference.detected(),
                difference.notes());
    }

    private static List<Operation> folded(List<Operation> operations) {
        return operations.stream().map(FoldedTables::folded).toList();
    }

    private static Operation folded(Operation operation) {
        return operation instanceof CreateTable create
                ? new CreateTable(folded(create.table()), create.ifNotExists())
                : operation;
    }

    static Table folded(Table table) {
        List<TableItem> items = new ArrayList<>(table.items());
        for (TableItem item : table.items()) {
            Optional<Name> only = only(item);
            int index = only.map(name -> index(name, items)).orElse(-1);
            if (index >= 0 && with((Column) items.get(index), item).isPresent()) {
                items.set(index, with((Column) items.get(index), item).get());
                items.remove(item);
            }
        }
        return table.withItems(items);
    }

    /** The only column of a constraint that has nothing else to say. */
    private static Optional<Name> only(TableItem item) {
        if (item instanceof UniqueConstraint unique && unique.name().isEmpty()) {
            return only(unique.columns(), unique.traits());
        } else if (item instanceof ForeignKeyConstraint key && key.name().isEmpty()) {
            return only(key.columns(), key.traits());
        }
        return Optional.empty();
    }

    private static Optional<Name> only(List<Name> columns, ConstraintTraits traits) {
        boolean isOnly = columns.size() == 1 && traits.equals(ConstraintTraits.NONE);
        return isOnly ? Optional.of(columns.get(0)) : Optional.empty();
    }

    private static int index(Name name, List<TableItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Column column && column.name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Column> with(Column column, TableItem constraint) {
        if (constraint instanceof ForeignKeyConstraint key) {
            return Optional.of(column.references(key));
        }
        boolean isTaken = column.isUnique() || column.isIndexed();
        return isTaken ? Optional.empty() : Optional.of(column.unique());
    }
}
