package dev.alembic.internal.runtime;

import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;

/** Statements as they may be shown. */
public final class StatementText {

    private StatementText() {}

    /** The text of a statement without its passwords; of a bulk insert also how many rows it has. */
    public static String shown(Sql sql, SqlLexis lexis) {
        String text = StatementSecrets.masked(sql.text(), lexis);
        int rows = sql.rows().size();
        return rows == 0 ? text : "%s -- %d %s".formatted(text, rows, rows == 1 ? "row" : "rows");
    }
}
