package dev.alembic.dialect.mysql;

import dev.alembic.dialect.ReachWords;
import dev.alembic.dialect.StatementReach;
import java.util.Map;
import java.util.Set;

/**
 * Tells statements apart that leave the session alone. What isn't known for sure doesn't: what calls
 * functions while it reads rows, comments that are executed, and triggers that rows may set off.
 */
final class MysqlStatementReach {

    private static final ReachWords WORDS = new ReachWords(
            Set.of("TABLE", "INDEX", "VIEW"),
            Set.of("OR", "REPLACE", "UNIQUE", "FULLTEXT", "SPATIAL"),
            Set.of("select", "/*!", "/*m!"),
            Map.of());

    private MysqlStatementReach() {}

    static StatementReach of(String sql) {
        return WORDS.of(sql);
    }
}
