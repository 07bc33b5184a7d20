package dev.alembic.internal.rewrite;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlWords;

/** Gives a column of a table another name. */
public final class ColumnRenamer extends DefinitionRewriter {

    private final TableName table;
    private final Name from;
    private final Name to;
    private final Identifiers identifiers;
    private final SqlLexis lexis;

    /** Calls column {@code from} of the table {@code to}, quoted and looked for as the dialect does it. */
    public ColumnRenamer(TableName table, Name from, Name to, Identifiers identifiers, SqlLexis lexis) {
        this.table = table;
        this.from = from;
        this.to = to;
        this.identifiers = identifiers;
        this.lexis = lexis;
    }

    @Override
    public Name rewrite(Name column) {
        return column.matches(from) ? to : column;
    }

    @Override
    public String rewrite(String sql) {
        return SqlWords.renameColumn(sql, table.text(), from.text(), identifiers.quote(to), lexis);
    }
}
