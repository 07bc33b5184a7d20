package dev.alembic.dialect.mysql;

import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import java.util.List;

/**
 * The indexes that let columns count: they need them in the same statement, unless they come first in
 * the primary key (manual 15.1.20).
 */
final class CounterKeys {

    private CounterKeys() {}

    static List<Index> of(Table table) {
        List<Name> counters = table.columns().stream()
                .filter(column -> column.autoincrement() == Autoincrement.ON && !leadsPrimaryKey(table, column))
                .map(column -> column.name())
                .toList();
        return table.allIndexes().stream()
                .filter(index -> !index.columns().isEmpty())
                .filter(index -> counters.stream().anyMatch(index.columns().get(0)::matches))
                .toList();
    }

    private static boolean leadsPrimaryKey(Table table, Column column) {
        return table.isInPrimaryKey(column)
                && table.primaryKey()
                        .map(key -> key.columns().get(0).matches(column.name()))
                        .orElse(true);
    }
}
