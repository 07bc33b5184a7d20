package dev.alembic.internal.rewrite;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlWords;

/**
 * Takes the name of the table away from its columns, {@code t.a}: the copy has another name at
 * first.
 */
public final class TableQualifierRemover extends DefinitionRewriter {

    private final TableName table;
    private final SqlLexis lexis;

    /** Takes the name of this table away. */
    public TableQualifierRemover(TableName table, SqlLexis lexis) {
        this.table = table;
        this.lexis = lexis;
    }

    @Override
    public Name rewrite(Name column) {
        return column;
    }

    @Override
    public String rewrite(String sql) {
        return SqlWords.withoutTable(sql, table.text(), lexis);
    }
}
