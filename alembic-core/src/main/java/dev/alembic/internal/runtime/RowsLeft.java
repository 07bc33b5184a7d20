package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.op.RequireNone;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks for rows that there should be none of. */
final class RowsLeft {

    private final Connection connection;
    private final Dialect dialect;

    RowsLeft(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Goes on if there are none.
     *
     * @throws AlembicException if there are some
     */
    void refuse(RequireNone op) {
        Sql sql = dialect.ddl().compile(op).get(0);
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery(sql.text())) {
                if (rows.next()) {
                    throw new AlembicException(op.refusal());
                }
            }
        } catch (SQLException e) {
            throw new StatementFailedException(sql, dialect.failures().words(e), e);
        }
    }
}
