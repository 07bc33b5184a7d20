package dev.alembic.batch;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.SqlWords;

/** Gives a column of a table another name. */
final class ColumnRenamer extends SqlChange {

    private final TableName table;
    private final Name from;
    private final Name to;
    private final Identifiers identifiers;

    ColumnRenamer(TableName table, Name from, Name to, Identifiers identifiers) {
        this.table = table;
        this.from = from;
        this.to = to;
        this.identifiers = identifiers;
    }

    @Override
    Name in(Name column) {
        return column.matches(from) ? to : column;
    }

    @Override
    String in(String sql) {
        return SqlWords.renameColumn(sql, table.text(), from.text(), identifiers.quote(to));
    }
}
