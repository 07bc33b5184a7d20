package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.TransactionGuard;
import dev.alembic.error.AlembicException;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;

/**
 * Switches off the enforcement of foreign keys while migrations run, if it is on: dropping a table
 * to put its copy in its place would delete the rows that point at it, and within a transaction it
 * can't be switched (sqlite.org/lang_altertable.html#otheralter). Instead, all foreign keys are
 * checked before the commit, and views and triggers as well, which a copy may leave without a
 * column.
 */
final class SqliteTransactionGuard implements TransactionGuard {

    private final Connection connection;
    private boolean isEnforcing;
    private boolean isLegacy;
    private boolean hasSavepoint;
    private boolean wasCommitted;
    private Map<String, Long> violations = Map.of();
    private Set<String> broken = Set.of();

    SqliteTransactionGuard(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void beforeBegin() throws SQLException {
        isEnforcing = isOn("foreign_keys");
        isLegacy = isOn("legacy_alter_table");
        broken = Set.copyOf(new ViewAndTriggerCheck(connection).broken().keySet());
        if (isEnforcing) {
            violations = new ForeignKeyCheck(connection).counts();
            set("foreign_keys", false);
        }
    }

    @Override
    public void check(boolean hasBatch) {
        if (isEnforcing) {
            new ForeignKeyCheck(connection).requireNoMoreThan(violations);
        }
        if (hasBatch) {
            checkReaders();
        }
    }

    private void checkReaders() {
        for (Map.Entry<String, String> reader :
                new ViewAndTriggerCheck(connection).broken().entrySet()) {
            if (!broken.contains(reader.getKey())) {
                throw new AlembicException(
                        "%s doesn't work any more: %s. Drop it or create it anew in the same revision."
                                .formatted(reader.getKey(), reader.getValue()));
            }
        }
    }

    /** A savepoint ends with its transaction; it costs too much to set one where nobody needs it. */
    @Override
    public void mark(boolean isLent) throws SQLException {
        wasCommitted = false;
        if (isLent) {
            execute("SAVEPOINT alembic_lent");
            hasSavepoint = true;
        }
    }

    @Override
    public boolean isUnbroken() {
        return !hasSavepoint || isThere("RELEASE alembic_lent");
    }

    @Override
    public void beforeRollback() {
        wasCommitted = hasSavepoint && !isThere("ROLLBACK TO alembic_lent");
    }

    private boolean isThere(String savepoint) {
        hasSavepoint = false;
        try {
            execute(savepoint);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public boolean wasCommitted() {
        return wasCommitted;
    }

    @Override
    public void afterEnd() throws SQLException {
        set("legacy_alter_table", isLegacy);
        if (isEnforcing) {
            set("foreign_keys", true);
        }
    }

    private boolean isOn(String pragma) {
        return new Catalog(connection).one("PRAGMA " + pragma, row -> row.flag(pragma));
    }

    private void set(String pragma, boolean value) throws SQLException {
        execute("PRAGMA %s = %s".formatted(pragma, value ? "ON" : "OFF"));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
