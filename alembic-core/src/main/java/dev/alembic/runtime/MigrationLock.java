package dev.alembic.runtime;

import dev.alembic.dialect.SessionLock;
import dev.alembic.error.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps other processes from migrating the same database at the same time. */
final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.lock");
    private static final long PAUSE_MILLIS = 100;

    private final Connection connection;
    private final SessionLock lock;

    private MigrationLock(Connection connection, SessionLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    /**
     * Takes the lock, waiting while somebody else has it.
     *
     * @throws DatabaseException if it can't be had within the time
     */
    static MigrationLock take(Connection connection, SessionLock lock, long timeoutMillis) {
        MigrationLock taken = new MigrationLock(connection, lock);
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
        boolean isTold = false;
        while (!taken.isAnswered(lock.take())) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseException(
                        ("Another process is migrating this database, and has been for %d ms. Wait"
                                        + " for it to end, or raise lock_timeout_millis.")
                                .formatted(timeoutMillis),
                        null);
            }
            if (!isTold) {
                LOG.info("Waiting for another process that is migrating this database");
                isTold = true;
            }
            pause();
        }
        return taken;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for the lock.", e);
        }
    }

    private boolean isAnswered(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getInt(1) == 1;
        } catch (SQLException e) {
            throw new DatabaseException("The lock can't be had: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        isAnswered(lock.release());
    }
}
