package dev.alembic.dialect.mysql;

import dev.alembic.dialect.DefinitionWords;
import dev.alembic.dialect.StatementReach;
import java.util.Set;

/**
 * Tells statements apart that leave the session alone. What isn't known for sure doesn't: what calls
 * functions while it reads rows, comments that are executed, and triggers that rows may set off.
 */
final class MysqlStatementReach {

    private static final DefinitionWords DEFINITIONS = new DefinitionWords(
            Set.of("TABLE", "INDEX", "VIEW"),
            Set.of("OR", "REPLACE", "UNIQUE", "FULLTEXT", "SPATIAL"),
            Set.of("select", "/*!", "/*m!"));

    private MysqlStatementReach() {}

    static StatementReach of(String sql) {
        return DEFINITIONS.isAlone(sql) ? StatementReach.OBJECTS : StatementReach.SESSION;
    }
}
