package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.TransactionGuard;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.error.LockedException;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Savepoint;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction of a run on a live connection: what a migration does to it is followed, so that
 * it is known what stays after a failure.
 */
final class JdbcTransaction {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.sql");

    private static final int PATIENCE_MILLIS = 5_000;

    private static final int VALID_SECONDS = 2;

    private final Connection connection;
    private final Dialect dialect;
    private final MigrationLock lock;
    private final long lockTimeoutMillis;
    private final TransactionGuard guard;
    private final RevisionReach reach;
    private final ExecutedStatements executed = new ExecutedStatements();
    private int commits;
    private boolean hasBatch;
    private boolean hasWork;
    private boolean isMarked;
    private boolean isLent;
    private boolean isInBlock;
    private boolean mustCommit;
    private boolean wasCommitted;
    private boolean isCommitting;

    JdbcTransaction(RunSession session, MigrationLock lock, RevisionReach reach) {
        this.connection = session.connection();
        this.dialect = session.dialect();
        this.lock = lock;
        this.lockTimeoutMillis = session.lockTimeoutMillis();
        this.reach = reach;
        this.guard = dialect.guard(connection);
    }

    /** Executes a statement on the connection. */
    interface Execution {
        void run(Sql sql) throws SQLException;
    }

    void begin() {
        isCommitting = false;
        control("prepare a transaction", guard::beforeBegin);
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw dialect.failures().isBusy(e) ? busy(e) : failed("open a transaction", e);
        }
        lock.afterBegin();
        hasWork = false;
        isMarked = false;
    }

    private LockedException busy(SQLException e) {
        return new LockedException(
                ("Another process is migrating this database or writes to it, and has been for %d ms. Wait for it to"
                                + " end, or raise lock_timeout_millis.")
                        .formatted(lockTimeoutMillis),
                e);
    }

    void startRevision() {
        executed.clear();
        hasBatch = false;
        isLent = false;
        mustCommit = false;
    }

    private void mark() throws SQLException {
        if (!isMarked && reach.isOfSession() && isOpen()) {
            guard.mark(false);
            isMarked = true;
        }
    }

    private boolean isOpen() {
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw failed("say whether a transaction is open", e);
        }
    }

    /** Somebody has the connection in hand. */
    void lend() {
        if (!isLent && isOpen()) {
            control("mark the transaction", () -> {
                mark();
                guard.mark(true);
            });
        }
        isLent = true;
        hasWork = true;
    }

    int commits() {
        return commits;
    }

    List<String> committed() {
        return executed.committed();
    }

    List<String> executed() {
        return executed.all();
    }

    /** Executes a statement and does with the transaction what it asks for. */
    void accept(Sql sql, boolean isBatch, Execution execution) throws SQLException {
        hasBatch |= isBatch;
        StatementEffect effect = sql.rows().isEmpty() ? dialect.effect(sql.text()) : StatementEffect.NONE;
        boolean isOutside = !sql.transactional() || effect == StatementEffect.RUNS_OUTSIDE;
        if (isEndOfBlock(effect) || (effect == StatementEffect.BEGIN && !sql.transactional())) {
            control(sql, effect);
        } else if (isOutside && !isInBlock && isOpen()) {
            outside(sql, execution);
        } else if (effect != StatementEffect.BEGIN) {
            mark();
            if (mustCommit && !isInBlock && isOpen()) {
                committedIfNeeded(sql, execution);
            } else {
                execution.run(sql);
            }
            executed.add(sql);
            hasWork = true;
            mustCommit |= effect == StatementEffect.USABLE_AFTER_COMMIT;
        }
    }

    /** What uses a new value of an enumeration at once has that committed first. */
    private void committedIfNeeded(Sql sql, Execution execution) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execution.run(sql);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!dialect.failures().isTooEarly(e)) {
                throw e;
            }
            connection.rollback(before);
            commitSoFar();
            mustCommit = false;
            mark();
            execution.run(sql);
        }
    }

    private static boolean isEndOfBlock(StatementEffect effect) {
        return effect == StatementEffect.COMMIT || effect == StatementEffect.ROLLBACK;
    }

    /** A revision that runs outside of transactions may open some of its own. */
    private void control(Sql sql, StatementEffect effect) throws SQLException {
        requireNoRollback(sql, effect);
        if (effect == StatementEffect.BEGIN) {
            commitSoFar();
            isInBlock = true;
        } else if (effect == StatementEffect.COMMIT) {
            commitSoFar();
            isInBlock = false;
        } else if (isInBlock) {
            connection.rollback();
            executed.rollback();
            isInBlock = false;
        }
    }

    /**
     * A revision may take back only what it has begun by itself.
     *
     * @throws AlembicException if it would take back more
     */
    static void requireNoRollback(Sql sql, StatementEffect effect) {
        if (sql.transactional() && effect == StatementEffect.ROLLBACK) {
            throw new AlembicException(
                    ("\"%s\" would take back the whole run. Remove it, or run the revision outside of"
                                    + " the run's transaction, by \"-- transactional: false\" in its header.")
                            .formatted(sql.text().strip()));
        }
    }

    private void outside(Sql sql, Execution execution) throws SQLException {
        commitSoFar();
        connection.setAutoCommit(true);
        try {
            execution.run(sql);
            executed.add(sql);
            executed.commit();
        } finally {
            connection.setAutoCommit(false);
        }
        again();
    }

    private void commitSoFar() throws SQLException {
        if (hasWork) {
            guard.check(hasBatch);
        }
        connection.commit();
        executed.commit();
        commits++;
        again();
    }

    private void again() throws SQLException {
        lock.afterBegin();
        hasWork = false;
        isMarked = false;
    }

    /** Looks whether what was done may be kept, and whether somebody has committed it already. */
    void check() {
        if (isInBlock) {
            throw new AlembicException("The revision opens a transaction and doesn't end it. Add COMMIT; at its end.");
        }
        control("check what was done", () -> guard.check(hasBatch));
        hasBatch = false;
        control("check the transaction", this::noticeCommit);
    }

    private void noticeCommit() throws SQLException {
        if (connection.getAutoCommit() || (isMarked && reach.isOfSession() && !guard.isUnbroken())) {
            connection.setAutoCommit(false);
            executed.commit();
            commits++;
            isMarked = false;
        }
        if (mustCommit) {
            mustCommit = false;
            commits++;
        }
    }

    /** Keeps what was done so far, as is meant where each statement is noted. */
    void keep() {
        control("commit", () -> {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
            } else {
                connection.commit();
            }
            executed.commit();
        });
    }

    /**
     * Keeps what was done so far and leaves the transaction, for work in parts.
     *
     * @param next what the work does, for the list of what was executed
     */
    void leave(Sql next) {
        control("commit", () -> {
            commitSoFar();
            executed.add(next);
        });
        end();
    }

    /** Keeps what was done so far, before anything of the next work. */
    void keepSoFar() {
        control("commit", this::commitSoFar);
    }

    /** Keeps a part; no transaction is open behind it. */
    void commitPart() {
        control("commit", connection::commit);
        executed.commit();
        commits++;
        end();
    }

    /** What was executed stays, as the database commits by itself. */
    void kept() {
        executed.commit();
    }

    void commitEarly() {
        control("commit", () -> {
            connection.commit();
            again();
        });
    }

    void commit() {
        isCommitting = true;
        control("commit", connection::commit);
        isCommitting = false;
        executed.clear();
        end();
    }

    void rollback() {
        isInBlock = false;
        control("roll back", () -> {
            guard.beforeRollback();
            unlessRolledBack(connection::rollback);
        });
        if (isMarked) {
            control("say what became of the transaction", this::lookBack);
        }
        end();
    }

    /**
     * An answer that was read halfway leaves the driver waiting for one that has come already: from
     * now on it waits a moment only.
     */
    void distrust() {
        try {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        } catch (SQLException e) {
            LOG.debug("The driver waits as long as it likes: {}", e.getMessage());
        }
    }

    private void lookBack() throws SQLException {
        if (guard.wasCommitted()) {
            executed.commit();
            wasCommitted = true;
        }
    }

    /** Whether the last thing that the database was asked for was to commit. */
    boolean isCommitting() {
        return isCommitting;
    }

    /** Whether nobody answers any more, as the failure says or an attempt shows. */
    boolean isLost(Throwable failure) {
        try {
            return failure.getCause() instanceof SQLNonTransientConnectionException
                    || !connection.isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return true;
        }
    }

    /** Whether a migration that failed had committed the transaction by itself. */
    boolean wasCommitted() {
        return wasCommitted;
    }

    private void end() {
        control("end the transaction", () -> unlessRolledBack(() -> connection.setAutoCommit(true)));
        control("clean up after the transaction", guard::afterEnd);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void unlessRolledBack(Work work) throws SQLException {
        try {
            work.run();
        } catch (SQLException e) {
            if (!dialect.failures().isRolledBack(e)) {
                throw e;
            }
        }
    }

    private void control(String what, Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    private DatabaseException failed(String what, SQLException e) {
        return new DatabaseException(
                "The database could not %s: %s"
                        .formatted(what, dialect.failures().words(e)),
                e);
    }
}
