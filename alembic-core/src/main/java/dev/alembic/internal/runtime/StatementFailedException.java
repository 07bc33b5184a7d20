package dev.alembic.internal.runtime;

import dev.alembic.sql.Sql;
import java.sql.SQLException;

/** The database refused a statement; the runner turns it into a report. */
final class StatementFailedException extends RuntimeException {

    private final transient Sql sql;

    /**
     * Takes over what was said of a failure.
     *
     * @param words of the database
     */
    StatementFailedException(Sql sql, String words, SQLException cause) {
        super(words, cause);
        this.sql = sql;
    }

    /** The statement, which knows its operation. */
    Sql sql() {
        return sql;
    }
}
