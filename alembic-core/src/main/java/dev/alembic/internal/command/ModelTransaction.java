package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.TransactionGuard;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements as one transaction: one of its own where the connection commits by itself, else as a
 * part of the caller's, which stays open.
 */
final class ModelTransaction {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.sql");

    private final Connection connection;
    private final Dialect dialect;

    ModelTransaction(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Runs them.
     *
     * @throws DatabaseException if one fails; says what became of those before it
     */
    void run(List<Sql> statements) {
        try {
            if (connection.getAutoCommit()) {
                runApart(statements);
            } else {
                for (Sql sql : statements) {
                    execute(sql, "What ran before it is part of the transaction, which is still open.");
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("The database can't begin or end a transaction: " + e.getMessage(), e);
        }
    }

    private void runApart(List<Sql> statements) throws SQLException {
        TransactionGuard guard = dialect.guard(connection);
        guard.beforeBegin();
        try {
            connection.setAutoCommit(false);
            for (Sql sql : statements) {
                executeApart(sql);
            }
            guard.check(false);
            connection.commit();
        } catch (SQLException | AlembicException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
            guard.afterEnd();
        }
    }

    /** What can't run in a transaction runs between two. */
    private void executeApart(Sql sql) throws SQLException {
        boolean isRolledBack = dialect.features().contains(Feature.TRANSACTIONAL_DDL);
        String state = isRolledBack ? "What ran before it was rolled back." : "What ran before it stays.";
        if (sql.transactional()) {
            execute(sql, state);
        } else {
            connection.commit();
            connection.setAutoCommit(true);
            execute(sql, "What ran before it stays.");
            connection.setAutoCommit(false);
        }
    }

    private void execute(Sql sql, String state) {
        LOG.debug("{}", sql.text());
        try {
            dialect.execute(connection, sql.text());
        } catch (SQLException e) {
            throw new DatabaseException(
                    "\"%s\" fails: %s %s"
                            .formatted(sql.text(), sentence(dialect.failures().words(e)), state),
                    e);
        }
    }

    private static String sentence(String words) {
        String text = words.strip();
        return text.endsWith(".") ? text : text + ".";
    }
}
