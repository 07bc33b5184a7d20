package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.ReachWords;
import dev.alembic.dialect.StatementReach;
import java.util.Map;
import java.util.Set;

/**
 * Tells statements apart that leave the session alone. What isn't known for sure doesn't: several
 * statements in one text, whatever is temporary, schemas, and what calls {@code set_config}.
 */
final class PostgresqlStatementReach {

    private static final ReachWords WORDS = new ReachWords(
            Set.of("TABLE", "INDEX", "VIEW", "SEQUENCE", "TYPE"),
            Set.of("OR", "REPLACE", "UNIQUE", "UNLOGGED", "MATERIALIZED"),
            Set.of("set_config", "pg_temp"),
            Map.of(
                    "COMMENT", StatementReach.OBJECTS,
                    "INSERT", StatementReach.ROWS,
                    "UPDATE", StatementReach.ROWS,
                    "DELETE", StatementReach.ROWS,
                    "MERGE", StatementReach.ROWS,
                    "COPY", StatementReach.ROWS,
                    "TRUNCATE", StatementReach.ROWS,
                    "", StatementReach.ROWS));

    private PostgresqlStatementReach() {}

    static StatementReach of(String sql) {
        return WORDS.of(sql);
    }
}
