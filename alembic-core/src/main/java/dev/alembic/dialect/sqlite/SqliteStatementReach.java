package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.DefinitionWords;
import dev.alembic.dialect.StatementReach;
import dev.alembic.dialect.StatementWords;
import java.util.List;
import java.util.Set;

/**
 * Tells statements apart that leave the session alone. What changes rows does, too: triggers can't set
 * anything, and the checks that are put off are looked at before each commit. An extension may do what
 * it likes.
 */
final class SqliteStatementReach {

    private static final Set<String> ROWS = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE");

    private static final DefinitionWords DEFINITIONS = new DefinitionWords(
            Set.of("TABLE", "INDEX", "VIEW", "TRIGGER"), Set.of("UNIQUE"), Set.of("load_extension"));

    private SqliteStatementReach() {}

    static StatementReach of(String sql) {
        List<String> words = StatementWords.first(sql, 1);
        boolean isOfRows = !words.isEmpty() && ROWS.contains(words.get(0)) && DEFINITIONS.isSingle(sql);
        return isOfRows || DEFINITIONS.isAlone(sql) ? StatementReach.OBJECTS : StatementReach.SESSION;
    }
}
