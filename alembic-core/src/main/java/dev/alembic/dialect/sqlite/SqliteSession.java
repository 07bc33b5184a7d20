package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.SessionState;
import dev.alembic.dialect.StandardSession;
import dev.alembic.migration.SessionLimits;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A session of SQLite. */
final class SqliteSession extends StandardSession {

    /** Pragmas of the connection; those of the file, such as {@code user_version}, are to stay. */
    private static final List<String> PRAGMAS = List.of(
            "automatic_index",
            "busy_timeout",
            "cell_size_check",
            "count_changes",
            "defer_foreign_keys",
            "foreign_keys",
            "full_column_names",
            "ignore_check_constraints",
            "legacy_alter_table",
            "query_only",
            "read_uncommitted",
            "recursive_triggers",
            "reverse_unordered_selects",
            "secure_delete",
            "short_column_names",
            "synchronous",
            "temp_store",
            "trusted_schema",
            "writable_schema");

    private final Catalog catalog;

    SqliteSession(Connection connection) {
        super(connection);
        this.catalog = new Catalog(connection);
    }

    /** SQLite only counts the rows that a connection has changed since it was opened. */
    @Override
    public boolean hasOpenWork() {
        return catalog.one("SELECT total_changes() > 0 AS open", row -> row.flag("open"));
    }

    /** A transaction locks the whole file. */
    @Override
    public void prepare(long lockTimeoutMillis) throws SQLException {
        execute("PRAGMA busy_timeout = " + Math.min(lockTimeoutMillis, Integer.MAX_VALUE));
    }

    /** Whoever writes has the whole file, for which lock_timeout_millis waits at the beginning. */
    @Override
    public void limit(SessionLimits limits) throws SQLException {
        super.limit(new SessionLimits(limits.statementMillis(), OptionalLong.empty()));
    }

    @Override
    public SessionState state() throws SQLException {
        Map<String, String> before = pragmas();
        Map<String, String> temporary = temporary();
        return () -> restore(before, temporary);
    }

    private void restore(Map<String, String> before, Map<String, String> temporary) throws SQLException {
        Map<String, String> now = pragmas();
        for (Map.Entry<String, String> pragma : before.entrySet()) {
            if (!pragma.getValue().equals(now.get(pragma.getKey()))) {
                execute("PRAGMA %s = %s".formatted(pragma.getKey(), pragma.getValue()));
            }
        }
        if (catalog.one("SELECT 'a' NOT LIKE 'A' AS sensitive", row -> row.flag("sensitive"))) {
            execute("PRAGMA case_sensitive_like = OFF");
        }
        for (Map.Entry<String, String> object : temporary().entrySet()) {
            if (!temporary.containsKey(object.getKey())) {
                execute("DROP %s IF EXISTS temp.%s".formatted(object.getValue(), object.getKey()));
            }
        }
    }

    private Map<String, String> pragmas() throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Statement statement = connection().createStatement()) {
            for (String pragma : PRAGMAS) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                    values.put(pragma, row.next() ? row.getString(1) : "");
                }
            }
        }
        return values;
    }

    private Map<String, String> temporary() {
        Map<String, String> objects = new LinkedHashMap<>();
        catalog.list(
                "SELECT '\"' || replace(name, '\"', '\"\"') || '\"' AS name, type FROM sqlite_temp_master"
                        + " WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                row -> objects.put(row.text("name"), row.text("type")));
        return objects;
    }

    @Override
    public boolean hasSchema(String schema) {
        return catalog.list("SELECT name FROM pragma_database_list", row -> row.text("name")).stream()
                .anyMatch(schema::equalsIgnoreCase);
    }

    @Override
    public Optional<String> schemaInUse() {
        return Optional.empty();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
