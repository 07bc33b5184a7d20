package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.DefinitionWords;
import dev.alembic.dialect.StatementReach;
import dev.alembic.dialect.StatementWords;
import java.util.List;
import java.util.Set;

/**
 * Tells statements apart that leave the session alone. What isn't known for sure doesn't: several
 * statements in one text, whatever is temporary, schemas, and what calls {@code set_config}.
 */
final class PostgresqlStatementReach {

    private static final Set<String> ROWS = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "TRUNCATE");

    private static final Set<String> DOUBTFUL = Set.of("set_config", "pg_temp");

    private static final DefinitionWords DEFINITIONS = new DefinitionWords(
            Set.of("TABLE", "INDEX", "VIEW", "SEQUENCE", "TYPE"),
            Set.of("OR", "REPLACE", "UNIQUE", "UNLOGGED", "MATERIALIZED"),
            DOUBTFUL);

    private PostgresqlStatementReach() {}

    static StatementReach of(String sql) {
        if (!DEFINITIONS.isSingle(sql)) {
            return StatementReach.SESSION;
        }
        List<String> words = StatementWords.first(sql, 2);
        if (words.isEmpty() || ROWS.contains(words.get(0))) {
            return StatementReach.ROWS;
        }
        return words.get(0).equals("COMMENT") || DEFINITIONS.isAlone(sql)
                ? StatementReach.OBJECTS
                : StatementReach.SESSION;
    }
}
