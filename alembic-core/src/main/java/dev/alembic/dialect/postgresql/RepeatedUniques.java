package dev.alembic.dialect.postgresql;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * UNIQUE constraints with a name that say what the primary key or another one says already. CREATE
 * TABLE makes one of them without a word (src/backend/parser/parse_utilcmd.c,
 * transformIndexConstraints), so that they have to be added to the table.
 *
 * @param first the table without them
 * @param then them
 */
record RepeatedUniques(Table first, List<UniqueConstraint> then) {

    /** Finds those of a table, under the names that a convention gives them. */
    static RepeatedUniques of(Table table, NamingConvention naming) {
        Set<List<String>> known = new HashSet<>();
        table.primaryKey().ifPresent(key -> known.add(Name.texts(key.columns())));
        List<UniqueConstraint> repeated = new ArrayList<>();
        List<TableItem> items = new ArrayList<>(table.items());
        for (TableItem item : table.items()) {
            if (item instanceof UniqueConstraint unique && isRepeated(unique, table, naming, known)) {
                repeated.add(unique);
                items.removeIf(other -> other == unique);
            }
        }
        for (Column column : table.columns()) {
            UniqueConstraint unique =
                    new UniqueConstraint(Optional.empty(), List.of(column.name()), ConstraintTraits.NONE);
            if (column.isUnique() && !column.isIndexed() && isRepeated(unique, table, naming, known)) {
                repeated.add(unique);
                items.replaceAll(item -> item == column ? notUnique(column) : item);
            }
        }
        return repeated.isEmpty()
                ? new RepeatedUniques(table, List.of())
                : new RepeatedUniques(table.withItems(items), repeated);
    }

    private static boolean isRepeated(
            UniqueConstraint unique, Table table, NamingConvention naming, Set<List<String>> known) {
        boolean isNamed =
                unique.name().isPresent() || naming.name(unique, table.name()).isPresent();
        return !known.add(Name.texts(unique.columns())) && isNamed;
    }

    private static Column notUnique(Column column) {
        Column bare = column.alone();
        for (ForeignKeyConstraint key : column.references()) {
            bare = bare.references(key);
        }
        for (CheckConstraint check : column.checks()) {
            bare = bare.check(check);
        }
        return bare;
    }
}
