package dev.alembic.runtime;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TransactionGuard;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import dev.alembic.revision.VersionMove;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements on a live connection. */
final class JdbcTarget implements MigrationTarget, OperationContext {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.sql");

    private final Connection connection;
    private final Dialect dialect;
    private final VersionTable versions;
    private final TransactionGuard guard;
    private final RunEvents events;
    private int earlyCommits;
    private boolean hasBatch;

    JdbcTarget(Connection connection, Dialect dialect, VersionTable versions) {
        this(connection, dialect, versions, RunEvents.silent());
    }

    JdbcTarget(Connection connection, Dialect dialect, VersionTable versions, RunEvents events) {
        this.connection = connection;
        this.dialect = dialect;
        this.versions = versions;
        this.guard = dialect.guard(connection);
        this.events = events;
    }

    @Override
    public Operations operations() {
        LiveTableReader reader = new LiveTableReader(connection, dialect);
        OperationRun run = new OperationRun(dialect, DdlSettings.ONLINE, reader, this);
        return new Operations(run::run, this);
    }

    @Override
    public String dialect() {
        return dialect.name();
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void begin() {
        control("prepare a transaction", guard::beforeBegin);
        control("open a transaction", () -> connection.setAutoCommit(false));
    }

    @Override
    public void check() {
        control("check what was done", () -> guard.check(hasBatch));
        hasBatch = false;
    }

    @Override
    public void commit() {
        control("commit", connection::commit);
        end();
    }

    @Override
    public void rollback() {
        control("roll back", connection::rollback);
        end();
    }

    private void end() {
        control("end the transaction", () -> connection.setAutoCommit(true));
        control("clean up after the transaction", guard::afterEnd);
    }

    @Override
    public int earlyCommits() {
        return earlyCommits;
    }

    @Override
    public void comment(String text) {
        LOG.debug("-- {}", text);
    }

    @Override
    public boolean hasVersionTable() {
        return versions.exists(connection);
    }

    @Override
    public void checkHeads(List<String> planned) {
        List<String> found = versions.heads(connection);
        if (!Set.copyOf(found).equals(Set.copyOf(planned))) {
            throw new HeadsMovedException(planned, found);
        }
    }

    @Override
    public void accept(Sql sql) {
        hasBatch |= sql.source() instanceof BatchAlter;
        LOG.debug("{}", sql.text());
        try {
            if (sql.transactional() || connection.getAutoCommit()) {
                events.statement(sql, () -> execute(sql));
            } else {
                executeOutsideTransaction(sql);
            }
        } catch (SQLException e) {
            throw new StatementFailedException(sql, e);
        }
    }

    private void executeOutsideTransaction(Sql sql) throws SQLException {
        guard.check(hasBatch);
        connection.commit();
        earlyCommits++;
        connection.setAutoCommit(true);
        try {
            events.statement(sql, () -> execute(sql));
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /** Answers how many rows were written. */
    private long execute(Sql sql) throws SQLException {
        if (sql.rows().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.text());
                return Math.max(0, statement.getUpdateCount());
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (Row row : sql.rows()) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
            return sql.rows().size();
        }
    }

    private void bind(PreparedStatement statement, Row row) throws SQLException {
        for (int index = 0; index < row.values().size(); index++) {
            dialect.bind(statement, index + 1, row.values().get(index));
        }
    }

    @Override
    public void moveVersion(Sql sql, VersionMove move) {
        LOG.debug("{}", sql.text());
        try (Statement statement = connection.createStatement()) {
            int found = statement.executeUpdate(sql.text());
            if (found != 1 && !(move instanceof VersionMove.DeleteAll)) {
                throw new AlembicException(move.unexpectedRows(versions.name(), found));
            }
        } catch (SQLException e) {
            throw new StatementFailedException(sql, e);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void control(String what, Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new DatabaseException("The database could not %s: %s".formatted(what, e.getMessage()), e);
        }
    }
}
