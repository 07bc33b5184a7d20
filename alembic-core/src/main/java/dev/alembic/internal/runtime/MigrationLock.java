package dev.alembic.internal.runtime;

import dev.alembic.dialect.Failures;
import dev.alembic.dialect.SessionLock;
import dev.alembic.error.DatabaseException;
import dev.alembic.error.LockedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps other processes from migrating the same database at the same time. A lock of the session,
 * or, where sessions are shared by several clients, one of each transaction.
 */
final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.lock");
    private static final long PAUSE_MILLIS = 100;

    private final Connection connection;
    private final Failures failures;
    private final @Nullable SessionLock lock;
    private final long timeoutMillis;
    private final RunControl control;
    private boolean isOfTransactions;

    private MigrationLock(
            Connection connection,
            Failures failures,
            @Nullable SessionLock lock,
            long timeoutMillis,
            RunControl control) {
        this.connection = connection;
        this.failures = failures;
        this.lock = lock;
        this.timeoutMillis = timeoutMillis;
        this.control = control;
    }

    /** For databases, or runs, that need none. */
    static MigrationLock none(Connection connection) {
        return new MigrationLock(connection, Failures.UNKNOWN, null, 0, RunControl.NONE);
    }

    /**
     * Takes the lock, waiting while somebody else has it.
     *
     * @throws DatabaseException if it can't be had within the time
     */
    static MigrationLock take(RunSession session, SessionLock lock) {
        MigrationLock taken = new MigrationLock(
                session.connection(),
                session.dialect().failures(),
                lock,
                session.lockTimeoutMillis(),
                session.control());
        try {
            taken.isOfTransactions =
                    !lock.takeInTransaction().isEmpty() && session.database().isShared();
        } catch (SQLException e) {
            throw taken.failed(e);
        }
        if (taken.isOfTransactions) {
            LOG.debug("Sessions are shared between client and server: the lock is taken by each transaction");
        } else {
            taken.await(lock.take(), false);
        }
        return taken;
    }

    /**
     * A transaction was opened.
     *
     * @throws DatabaseException if the lock can't be had within the time
     */
    void afterBegin() {
        if (isOfTransactions && lock != null) {
            await(lock.takeInTransaction(), true);
        }
    }

    /** Whether it is taken anew by each transaction. */
    boolean isOfTransactions() {
        return isOfTransactions;
    }

    private void await(String query, boolean inTransaction) {
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
        boolean isTold = false;
        while (!isTaken(query)) {
            if (System.nanoTime() > deadline) {
                throw new LockedException(
                        ("Another process is migrating this database, and has been for %d ms%s. Wait for it to end, or"
                                        + " raise lock_timeout_millis.")
                                .formatted(
                                        timeoutMillis,
                                        holder().map(": "::concat).orElse("")),
                        null);
            }
            if (!isTold) {
                LOG.info("Waiting for another process that is migrating this database");
                isTold = true;
            }
            control.check();
            pause(inTransaction);
        }
    }

    /** A transaction that stays open while waiting would keep others from ending theirs. */
    private void pause(boolean inTransaction) {
        try {
            if (inTransaction) {
                connection.rollback();
            }
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for the lock.", e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Who has the lock may be removing at this moment what it needs. */
    private boolean isTaken(String query) {
        try {
            execute(lock == null ? "" : lock.preparation());
            return isAnswered(query).filter(answer -> answer == 1).isPresent();
        } catch (DatabaseException e) {
            if (!(e.getCause() instanceof SQLException refused && failures.isCollision(refused))) {
                throw e;
            }
            LOG.debug("An attempt to take the lock fails: {}", e.getMessage());
            return false;
        }
    }

    private void execute(String sql) {
        if (sql.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Optional<Integer> isAnswered(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private DatabaseException failed(SQLException e) {
        String words = "The lock can't be had: " + failures.words(e);
        String advice = failures.advice(e)
                .map((words.endsWith(".") ? " " : ". ")::concat)
                .orElse("");
        return new DatabaseException(words + advice, e);
    }

    /** Not everybody may see who it is. */
    private Optional<String> holder() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(lock == null ? "" : lock.holder())) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            LOG.debug("Who holds the lock can't be found out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** A session that has ended has given back its locks. */
    @Override
    public void close() {
        if (lock == null || isOfTransactions) {
            return;
        }
        try {
            if (isAnswered(lock.release()).filter(answer -> answer == 1).isEmpty()) {
                LOG.warn(
                        "The lock was no longer this session's when the run ended{}. A revision gave it back, or"
                                + " something between client and server shares sessions: migrate past it.",
                        holder().map(who -> ", and is held by " + who).orElse(""));
            } else {
                execute(lock.removal());
            }
        } catch (DatabaseException e) {
            LOG.debug("The lock ends with the session: {}", e.getMessage());
        }
    }
}
