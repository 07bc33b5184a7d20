package dev.alembic.runtime;

import dev.alembic.sql.Sql;
import java.sql.SQLException;

/** The database refused a statement; the runner turns it into a report. */
final class StatementFailedException extends RuntimeException {

    private final transient Sql sql;

    StatementFailedException(Sql sql, SQLException cause) {
        super(String.valueOf(cause.getMessage()).strip(), cause);
        this.sql = sql;
    }

    /** The statement, which knows its operation. */
    Sql sql() {
        return sql;
    }
}
