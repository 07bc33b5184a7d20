package dev.alembic.internal.script;

import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;

/** The text of raw SQL that a migration ran. */
final class RanSql {

    private RanSql() {}

    static String text(Operation operation) {
        return ((Statement.Raw) ((ExecuteSql) operation).statement()).text();
    }
}
