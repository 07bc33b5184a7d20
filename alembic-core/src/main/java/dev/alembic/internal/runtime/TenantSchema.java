package dev.alembic.internal.runtime;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.SessionState;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.schema.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a tenant's schema the one in use on a connection while some work is done. For one thread. */
public final class TenantSchema {

    private final Connection connection;
    private final DatabaseSession session;
    private final @Nullable SessionState before;

    private TenantSchema(Connection connection, DatabaseSession session, @Nullable SessionState before) {
        this.connection = connection;
        this.session = session;
        this.before = before;
    }

    /**
     * Makes it the one in use.
     *
     * @param isCreated whether it is created where it is missing
     * @throws ConfigException if tenants of this database can't be schemas
     * @throws DatabaseException if it is missing, or can't be used
     */
    public static TenantSchema enter(Connection connection, Dialect dialect, String schema, boolean isCreated) {
        String change = statement(dialect, schema);
        DatabaseSession session = dialect.session(connection);
        try {
            requireOwnSession(session, schema);
            require(connection, dialect, schema, isCreated);
            SessionState before = WorkerConnection.isOne(connection) ? null : session.state();
            execute(connection, change);
            return new TenantSchema(connection, session, before);
        } catch (SQLException e) {
            throw new DatabaseException("The schema \"%s\" can't be used: %s".formatted(schema, e.getMessage()), e);
        }
    }

    /**
     * The statement that makes it the one in use.
     *
     * @throws ConfigException if tenants of this database can't be schemas
     */
    public static String statement(Dialect dialect, String schema) {
        Optional<String> change = dialect.schemaChange(quoted(dialect, schema));
        return change.orElseThrow(
                () -> new ConfigException("On %s a tenant can't be a schema. Say which database it is: \"%s = URL\"."
                        .formatted(dialect.name(), schema)));
    }

    /**
     * The same for a script, a line for each statement.
     *
     * @param isCreated whether the script creates it where it is missing
     */
    public static String script(Dialect dialect, String schema, boolean isCreated) {
        boolean isConditional = dialect.features().contains(Feature.CONDITIONAL_SCHEMAS);
        String creation =
                isCreated && isConditional ? "CREATE SCHEMA IF NOT EXISTS " + quoted(dialect, schema) + ";\n\n" : "";
        return creation + statement(dialect, schema) + ";\n\n";
    }

    private static String quoted(Dialect dialect, String schema) {
        return dialect.identifiers().quote(Name.of(schema));
    }

    private static void requireOwnSession(DatabaseSession session, String schema) throws SQLException {
        if (session.isShared()) {
            throw new DatabaseException(
                    ("Something between client and server shares sessions, so that others might work in the schema"
                                    + " \"%s\" or this run in theirs. Connect past it.")
                            .formatted(schema),
                    null);
        }
    }

    private static void require(Connection connection, Dialect dialect, String schema, boolean isCreated)
            throws SQLException {
        DatabaseSession session = dialect.session(connection);
        if (session.hasSchema(schema)) {
            return;
        }
        String creation = "CREATE SCHEMA " + quoted(dialect, schema);
        boolean isCommitted = !connection.getAutoCommit();
        if (!isCreated || (isCommitted && session.hasOpenWork())) {
            throw new DatabaseException(
                    "There is no schema \"%s\" yet; \"alembic upgrade\" creates it.".formatted(schema), null);
        } else if (!dialect.features().contains(Feature.CONDITIONAL_SCHEMAS)) {
            throw new DatabaseException("There is no schema \"%s\". Create it: %s".formatted(schema, creation), null);
        }
        try {
            execute(connection, creation);
            if (isCommitted) {
                connection.commit();
            }
        } catch (SQLException e) {
            if (!session.hasSchema(schema)) {
                throw e;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Does the work, and puts back what was in use before. */
    public void during(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            try {
                leave();
            } catch (DatabaseException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
        leave();
    }

    /** Unless nobody uses the connection for anything else. */
    private void leave() {
        try {
            if (before != null && !connection.isClosed()) {
                before.restore();
                if (!connection.getAutoCommit() && !session.hasOpenWork()) {
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("The schema that was in use can't be put back: " + e.getMessage(), e);
        }
    }
}
