package dev.alembic.internal.runtime;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.SessionLock;
import dev.alembic.dialect.SessionState;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.history.HistoryTable;
import dev.alembic.internal.history.RevisionNote;
import dev.alembic.internal.journal.InterruptedStep;
import dev.alembic.internal.journal.JournalTable;
import dev.alembic.internal.revision.Step;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.Migration;
import dev.alembic.migration.Repair;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that is lent for runs: the version table is found once, what migrations set in the
 * session is put back after each of them, and at the end the connection is as it was lent.
 *
 * <p>For one thread.
 */
public final class RunSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.session");

    private final Connection connection;
    private final Dialect dialect;
    private final EnvironmentSettings settings;
    private final RunControl control;
    private final DatabaseSession database;
    private final boolean isAutoCommit;
    private final SessionState lent;
    private final SessionState own;
    private final VersionTable versions;

    private RunSession(
            Connection connection,
            Dialect dialect,
            EnvironmentSettings settings,
            RunControl control,
            VersionTable versions)
            throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.settings = settings;
        this.control = control;
        this.database = dialect.session(connection);
        this.isAutoCommit = connection.getAutoCommit();
        if (!isAutoCommit) {
            requireNoOpenWork();
            connection.setAutoCommit(true);
        }
        this.lent = database.state();
        database.prepare(settings.lockTimeoutMillis());
        database.limit(settings.limits());
        this.own = database.state();
        this.versions = versions.located(database);
    }

    /**
     * Takes a connection for runs.
     *
     * @throws AlembicException if it has changes that nobody has committed yet
     */
    static RunSession open(
            Connection connection,
            Dialect dialect,
            EnvironmentSettings settings,
            RunControl control,
            VersionTable versions) {
        try {
            return new RunSession(connection, dialect, settings, control, versions);
        } catch (SQLException e) {
            throw new DatabaseException("The connection can't be used for a run: " + e.getMessage(), e);
        }
    }

    private void requireNoOpenWork() throws SQLException {
        if (database.hasOpenWork()) {
            throw new AlembicException("The connection has changes that are not committed, and a run would commit them."
                    + " Commit them or roll them back before you hand the connection over.");
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    EnvironmentSettings settings() {
        return settings;
    }

    DatabaseSession database() {
        return database;
    }

    /** Who looks on. */
    RunControl control() {
        return control;
    }

    long lockTimeoutMillis() {
        return settings.lockTimeoutMillis();
    }

    VersionTable versions() {
        return versions;
    }

    /** The journal, beside the version table. */
    JournalTable journalTable() {
        return new JournalTable(versions.place(), dialect);
    }

    /** Whether the journal is there. */
    boolean hasJournal() {
        try {
            return database.find(JournalTable.beside(versions.place())).isPresent();
        } catch (SQLException e) {
            throw new DatabaseException("Can't look for the journal: " + e.getMessage(), e);
        }
    }

    /** The history, beside the version table. */
    HistoryTable historyTable() {
        return new HistoryTable(versions.place(), dialect);
    }

    /** Whether a history is kept, and there. */
    boolean hasHistory() {
        try {
            return settings.history().isKept() && historyTable().exists(database);
        } catch (SQLException e) {
            throw new DatabaseException("Can't look for the history: " + e.getMessage(), e);
        }
    }

    /**
     * Notes that revisions may differ from what was applied.
     *
     * @param notes of what their files say now
     */
    public void accept(List<RevisionNote> notes) {
        locked(lock -> {
            JdbcTarget target = target(lock);
            target.begin();
            new HistoryLog(this, RunMaterial.NONE).accept(notes);
            target.commit();
            return target;
        });
    }

    boolean hasVersionTable() {
        return versions.exists(database);
    }

    /** Who the database takes us for. */
    String user() {
        try {
            return String.valueOf(connection.getMetaData().getUserName());
        } catch (SQLException e) {
            return "the user";
        }
    }

    /** The rows of the version table, none if it isn't there. Only reads. */
    public List<String> heads() {
        return versions.heads(connection);
    }

    /** Puts back what a revision has set. */
    void restore() {
        try {
            own.restore();
            if (connection.getAutoCommit() && !dialect.features().contains(Feature.TRANSACTIONAL_DDL)) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw new DatabaseException("What the revision put off to its end fails: " + e.getMessage(), e);
        }
    }

    /**
     * Runs migrations while no other process does. Where there is nothing to run, nobody is waited
     * for.
     *
     * @see MigrationRunner#run
     */
    public DatabaseRun run(List<String> planned, List<Step> steps, Map<String, Migration> migrations) {
        return run(planned, steps, new RunMaterial(migrations, Map.of()));
    }

    /**
     * The same with notes for the history.
     *
     * @see MigrationRunner#run
     */
    public DatabaseRun run(List<String> planned, List<Step> steps, RunMaterial material) {
        boolean isQuiet = !JournaledStatements.isNeeded(this) || !hasJournal();
        if (steps.isEmpty() && isQuiet && hasVersionTable()) {
            return new DatabaseRun(planned, planned, List.of(), 0);
        }
        control.check();
        return locked(lock -> run(lock, planned, steps, material));
    }

    /** Works while no other process migrates; each commit is written at once. */
    private <T> T locked(Function<MigrationLock, T> work) {
        try (MigrationLock lock = lock()) {
            SessionState before = commitAtOnce();
            try {
                return work.apply(lock);
            } finally {
                putBack(before);
            }
        }
    }

    private SessionState commitAtOnce() {
        try {
            return database.commitAtOnce();
        } catch (SQLException e) {
            throw new DatabaseException("How commits are written can't be set: " + e.getMessage(), e);
        }
    }

    private static void putBack(SessionState before) {
        try {
            before.restore();
        } catch (SQLException | AlembicException e) {
            LOG.debug("How commits are written can't be put back: {}", e.getMessage());
        }
    }

    /** Whoever created the version table in the meantime has done what was wanted. */
    private DatabaseRun run(MigrationLock lock, List<String> planned, List<Step> steps, RunMaterial material) {
        try {
            return runner(lock, material).run(planned, steps, material.migrations());
        } catch (VersionTableException e) {
            if (!hasVersionTable()) {
                throw e;
            }
            LOG.debug("Another process has created the version table");
            return runner(lock, material).run(planned, steps, material.migrations());
        }
    }

    /**
     * The step that a run has begun and not brought to its end; absent if there is none. Only reads.
     */
    public Optional<InterruptedStep> interrupted() {
        return target(MigrationLock.none(connection)).interrupted();
    }

    /**
     * Notes what somebody says about a step that was interrupted.
     *
     * @param done steps that count as done by that
     */
    public void repair(Repair repair, List<Step> done) {
        locked(lock -> {
            JdbcTarget target = target(lock);
            target.begin();
            target.interrupted().ifPresent(step -> target.repair(repair, step));
            done.stream()
                    .flatMap(step -> step.moves().stream())
                    .forEach(move -> target.moveVersion(versions.statement(move), move));
            target.commit();
            target.endRun();
            return target;
        });
    }

    private JdbcTarget target(MigrationLock lock) {
        return new JdbcTarget(this, lock, RunEvents.silent(), RunMaterial.NONE);
    }

    private MigrationRunner runner(MigrationLock lock, RunMaterial material) {
        boolean isTransactional = dialect.features().contains(Feature.TRANSACTIONAL_DDL);
        RunEvents events = RunEvents.of(connection, control.listener());
        return new MigrationRunner(
                new JdbcTarget(this, lock, events, material),
                versions,
                TransactionPolicy.of(isTransactional, settings.transactionPerMigration()),
                events);
    }

    private MigrationLock lock() {
        Optional<SessionLock> lock = dialect.sessionLock(versions.place().toString());
        return lock.isPresent() ? MigrationLock.take(this, lock.get()) : MigrationLock.none(connection);
    }

    /** Gives the connection back as it was lent, as far as it is still there. */
    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                lent.restore();
                connection.setAutoCommit(isAutoCommit);
            }
        } catch (SQLException | AlembicException e) {
            LOG.debug("The connection can't be put back: {}", e.getMessage());
        }
    }
}
