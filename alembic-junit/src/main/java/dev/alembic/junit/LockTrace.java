package dev.alembic.junit;

import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationRun;
import dev.alembic.migration.MigrationStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes after each statement of a run which locks on tables it holds, on PostgreSQL. Locks of
 * statements outside of a transaction are gone by then and not noted.
 */
public final class LockTrace implements MigrationListener {

    private static final String QUERY = "SELECT c.relname, l.mode FROM pg_catalog.pg_locks l"
            + " JOIN pg_catalog.pg_class c ON c.oid = l.relation"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE l.pid = pg_catalog.pg_backend_pid() AND l.granted AND c.relkind IN ('r', 'p', 'm')"
            + " AND n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema') ORDER BY c.relname, l.mode";

    private final List<HeldLock> locks = new ArrayList<>();
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection connection;

    /** Hears of no run yet; a builder of Alembic takes it as a listener. */
    public LockTrace() {}

    /** The locks that were held, in the order in which they were taken. */
    public List<HeldLock> locks() {
        return List.copyOf(locks);
    }

    @Override
    public void beforeRun(MigrationRun run) {
        String dialect = Dialects.load().of(run.connection()).name();
        if (!dialect.equals("postgresql")) {
            throw new ConfigException(
                    "Locks can be traced on PostgreSQL, not on %s, so nothing was run.".formatted(dialect));
        }
        connection = run.connection();
    }

    @Override
    public void afterStatement(MigrationStatement statement, long millis, long rows) {
        if (connection == null) {
            return;
        }
        try (Statement query = connection.createStatement();
                ResultSet result = query.executeQuery(QUERY)) {
            while (result.next()) {
                note(result.getString(1), result.getString(2), statement);
            }
        } catch (SQLException e) {
            throw new DatabaseException("PostgreSQL doesn't show its locks: " + e.getMessage(), e);
        }
    }

    private void note(String table, String mode, MigrationStatement statement) {
        if (held.add(table + " " + mode)) {
            locks.add(new HeldLock(
                    table, LockMode.named(mode), statement.step().revision().orElse(""), statement.sql()));
        }
    }

    /** A later transaction takes its locks anew. */
    @Override
    public void afterRun(MigrationRun run, long millis) {
        held.clear();
    }
}
