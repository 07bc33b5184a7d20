package dev.alembic.internal.command;

import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.DialectType;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * Definitions of tables as a person would have written them: generic types, nothing that goes
 * without saying, and what concerns a single column said with the column.
 */
final class TableSimplifier {

    private static final List<UnaryOperator<Column>> SIMPLIFICATIONS = List.of(
            TableSimplifier::withoutNullability,
            column -> column.autoincrement(Autoincrement.AUTO),
            Column::withoutOptions);

    private final BiPredicate<Table, Table> isSame;

    /** The predicate says whether two definitions are the same to the database. */
    TableSimplifier(BiPredicate<Table, Table> isSame) {
        this.isSame = isSame;
    }

    /** The generic type that says the same, where there is one. */
    static SqlType generic(SqlType type) {
        return type instanceof DialectType own ? own.generic().orElse(type) : type;
    }

    /** The same column with a generic type, where there is one, and an identity as it is written. */
    static Column generic(Column column) {
        SqlType type = generic(column.type());
        Column generic = type.equals(column.type()) ? column : column.type(type);
        return column.serverDefault().filter(Identity.UNSPECIFIED::equals).isPresent() ? generic.identity() : generic;
    }

    /** The same column without what may go without saying, one thing at a time. */
    static Column shortest(Column column, BiPredicate<Column, Column> isSame) {
        Column shortest = column;
        for (UnaryOperator<Column> simplification : SIMPLIFICATIONS) {
            Column simpler = simplification.apply(shortest);
            boolean isShorter = !simpler.equals(shortest) && isSame.test(simpler, shortest);
            shortest = isShorter ? simpler : shortest;
        }
        return shortest;
    }

    private static Column withoutNullability(Column column) {
        Column unsaid = column.nullability(Optional.empty());
        return unsaid.isNullable() == column.isNullable() ? unsaid : column;
    }

    Table of(Table table) {
        List<TableItem> generic = new ArrayList<>();
        for (TableItem item : table.items()) {
            generic.add(item instanceof Column column ? generic(column) : item);
        }
        Table shortest = table.withItems(generic);
        for (int i = 0; i < generic.size(); i++) {
            if (generic.get(i) instanceof Column column) {
                shortest = shorter(shortest, i, column);
            }
        }
        return folded(shortest);
    }

    private Table shorter(Table table, int index, Column column) {
        Column shortest =
                shortest(column, (one, other) -> isSame.test(with(table, index, one), with(table, index, other)));
        return with(table, index, shortest);
    }

    private static Table with(Table table, int index, Column column) {
        List<TableItem> items = new ArrayList<>(table.items());
        items.set(index, column);
        return table.withItems(items);
    }

    private static Table folded(Table table) {
        List<TableItem> items = new ArrayList<>(table.items());
        for (TableItem item : table.items()) {
            int index = only(item).map(name -> index(name, items)).orElse(-1);
            if (index >= 0) {
                Optional<Column> with = with((Column) items.get(index), item);
                if (with.isPresent()) {
                    items.set(index, with.get());
                    items.remove(item);
                }
            }
        }
        return table.withItems(items);
    }

    /** The only column of a constraint that has nothing else to say, not even a name. */
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
