package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.StatementReach;
import dev.alembic.dialect.StatementWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells statements apart that leave the session alone. What isn't known for sure doesn't: several
 * statements in one text, whatever is temporary, schemas, and what calls {@code set_config}.
 */
final class PostgresqlStatementReach {

    private static final int WORDS = 6;

    private static final Set<String> ROWS = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "TRUNCATE");

    private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP", "COMMENT");

    private static final Set<String> BETWEEN = Set.of("OR", "REPLACE", "UNIQUE", "UNLOGGED", "MATERIALIZED", "ON");

    private static final Set<String> OBJECTS = Set.of("TABLE", "COLUMN", "INDEX", "VIEW", "SEQUENCE", "TYPE");

    private PostgresqlStatementReach() {}

    static StatementReach of(String sql) {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        int end = text.indexOf(';');
        boolean isSeveral = end >= 0 && end < text.length() - 1;
        if (isSeveral || text.contains("set_config") || text.contains("pg_temp")) {
            return StatementReach.SESSION;
        }
        List<String> words = StatementWords.first(sql, WORDS);
        if (words.isEmpty() || ROWS.contains(words.get(0))) {
            return StatementReach.ROWS;
        }
        return isDefinition(words) ? StatementReach.OBJECTS : StatementReach.SESSION;
    }

    private static boolean isDefinition(List<String> words) {
        int at = 1;
        while (at < words.size() && BETWEEN.contains(words.get(at))) {
            at++;
        }
        return DEFINITIONS.contains(words.get(0)) && at < words.size() && OBJECTS.contains(words.get(at));
    }
}
