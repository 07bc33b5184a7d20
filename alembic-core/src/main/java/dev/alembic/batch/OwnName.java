package dev.alembic.batch;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.SqlWords;

/**
 * Takes the name of the table away from its columns, {@code t.a}: the copy has another name at
 * first.
 */
final class OwnName extends SqlChange {

    private final TableName table;

    OwnName(TableName table) {
        this.table = table;
    }

    @Override
    Name in(Name column) {
        return column;
    }

    @Override
    String in(String sql) {
        return SqlWords.withoutTable(sql, table.text());
    }
}
