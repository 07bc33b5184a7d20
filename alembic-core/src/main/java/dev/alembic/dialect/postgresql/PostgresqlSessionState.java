package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.SessionState;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a session of PostgreSQL has set: its role, the settings that it gave values of its own, its
 * temporary tables; and, within a transaction, which constraints are deferred.
 */
final class PostgresqlSessionState implements SessionState {

    /**
     * Settings of the transaction, such as its isolation, can't be put back within it and end with
     * it. Functions are named in full: what the session has set is the search path, among others.
     */
    private static final String QUERY = """
            SELECT 'user' AS kind, session_user::text AS name, pg_catalog.current_setting('role') AS value
            UNION ALL
            SELECT 'setting', name, setting FROM pg_catalog.pg_settings
            WHERE source = 'session' AND name NOT LIKE 'transaction\\_%'
            UNION ALL
            SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence' ELSE 'table' END,
                   pg_catalog.format('pg_temp.%I', relname), oid::text FROM pg_catalog.pg_class
            WHERE relnamespace = pg_catalog.pg_my_temp_schema() AND relkind IN ('r', 'p', 'v', 'S')
            """;

    private static final Set<String> TEMPORARY = Set.of("view", "sequence", "table");

    private final Connection connection;
    private final String user;
    private final String role;
    private final Map<String, String> settings;
    private final Map<String, String> temporary;
    private final List<String> deferrable;
    private final List<String> deferred;

    private PostgresqlSessionState(Connection connection, List<Row> rows) {
        this.connection = connection;
        Row userRow = rows.stream()
                .filter(row -> row.kind().equals("user"))
                .findFirst()
                .orElseThrow();
        this.user = userRow.name();
        this.role = userRow.value();
        this.settings =
                values(rows.stream().filter(row -> row.kind().equals("setting")).toList());
        this.temporary = rows.stream()
                .filter(row -> TEMPORARY.contains(row.kind()))
                .collect(Collectors.toMap(row -> row.kind() + " " + row.name(), Row::value));
        this.deferred = names(rows, Set.of(DeferredConstraints.DEFERRED));
        this.deferrable = names(rows, Set.of(DeferredConstraints.DEFERRED, DeferredConstraints.IMMEDIATE));
    }

    private static List<String> names(List<Row> rows, Set<String> kinds) {
        return rows.stream()
                .filter(row -> kinds.contains(row.kind()))
                .map(Row::name)
                .toList();
    }

    private static Map<String, String> values(List<Row> rows) {
        Map<String, String> values = new LinkedHashMap<>();
        rows.forEach(row -> values.put(row.name(), row.value()));
        return values;
    }

    private record Row(String kind, String name, String value) {

        static Row of(CatalogRow row) {
            return new Row(
                    row.text("kind"), row.text("name"), row.optional("value").orElse(""));
        }
    }

    /** Outside of a transaction, nothing is put off. */
    static PostgresqlSessionState of(Connection connection) throws SQLException {
        String query = connection.getAutoCommit() ? QUERY : QUERY + "UNION ALL " + DeferredConstraints.ROWS;
        return new PostgresqlSessionState(connection, new Catalog(connection).list(query, Row::of));
    }

    @Override
    public void restore() throws SQLException {
        PostgresqlSessionState now = of(connection);
        if (!now.user.equals(user) || !now.role.equals(role)) {
            execute(identity(now));
            now = of(connection);
        }
        execute(changedSettings(now));
        execute(DeferredConstraints.settled(now.deferrable, now.deferred));
        execute(newTables(now));
    }

    /** Whoever acts under another name may not see all settings. */
    private List<String> identity(PostgresqlSessionState now) {
        List<String> statements = new ArrayList<>();
        if (!now.user.equals(user)) {
            statements.add("RESET SESSION AUTHORIZATION");
        }
        String quoted = PostgresqlDialect.IDENTIFIERS.quote(role);
        statements.add(role.equals("none") ? "SET ROLE NONE" : "SET ROLE " + quoted);
        return statements;
    }

    private List<String> changedSettings(PostgresqlSessionState now) {
        List<String> statements = new ArrayList<>();
        for (String name : now.settings.keySet()) {
            if (!settings.containsKey(name)) {
                statements.add("RESET " + name);
            }
        }
        settings.forEach((name, value) -> {
            if (!value.equals(now.settings.get(name))) {
                statements.add("SELECT pg_catalog.set_config(%s, %s, false)".formatted(text(name), text(value)));
            }
        });
        return statements;
    }

    private static String text(String value) {
        return PostgresqlLiterals.INSTANCE.string(value);
    }

    private List<String> newTables(PostgresqlSessionState now) {
        return now.temporary.entrySet().stream()
                .filter(table -> !table.getValue().equals(temporary.get(table.getKey())))
                .map(table -> "DROP %s CASCADE".formatted(ifExists(table.getKey())))
                .sorted()
                .toList();
    }

    /** What belongs to a table goes with it. */
    private static String ifExists(String kindAndName) {
        int space = kindAndName.indexOf(' ');
        return kindAndName.substring(0, space) + " IF EXISTS" + kindAndName.substring(space);
    }

    private void execute(List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join("; ", statements));
        }
    }
}
