package dev.alembic.dialect.sqlite;

import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.UniqueConstraint;
import java.util.Optional;

/**
 * A key WITHOUT ROWID that a UNIQUE says again: {@code PRIMARY KEY (id), UNIQUE (id)} with {@code
 * id} an INTEGER. SQLite's RENAME COLUMN then forgets one of the two and fails with "no such
 * column" (seen with 3.40 and 3.54), unless the UNIQUE is written first.
 */
final class RepeatedKey {

    private RepeatedKey() {}

    /** The column of such a key, if the table has one. */
    static Optional<Name> of(Table table) {
        boolean isWithoutRowid = table.options()
                .get("sqlite", "with_rowid")
                .filter(Boolean.FALSE::equals)
                .isPresent();
        return table.primaryKey()
                .filter(key -> isWithoutRowid && key.columns().size() == 1)
                .map(key -> key.columns().get(0))
                .filter(column -> isUnique(column, table));
    }

    private static boolean isUnique(Name column, Table table) {
        return table.allConstraints().stream()
                .filter(UniqueConstraint.class::isInstance)
                .anyMatch(u -> u.columns().size() == 1 && u.columns().get(0).matches(column));
    }
}
