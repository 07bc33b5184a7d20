package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.ReachWords;
import dev.alembic.dialect.StatementReach;
import java.util.Map;
import java.util.Set;

/**
 * Tells statements apart that leave the session alone. What changes rows does, too: triggers can't set
 * anything, and the checks that are put off are looked at before each commit. An extension may do what
 * it likes.
 */
final class SqliteStatementReach {

    private static final ReachWords WORDS = new ReachWords(
            Set.of("TABLE", "INDEX", "VIEW", "TRIGGER"),
            Set.of("UNIQUE"),
            Set.of("load_extension"),
            Map.of(
                    "INSERT", StatementReach.OBJECTS,
                    "UPDATE", StatementReach.OBJECTS,
                    "DELETE", StatementReach.OBJECTS,
                    "REPLACE", StatementReach.OBJECTS));

    private SqliteStatementReach() {}

    static StatementReach of(String sql) {
        return WORDS.of(sql);
    }
}
