package dev.alembic.dialect.mysql;

import dev.alembic.dialect.SessionState;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The database in use and the variables that scripts set, dumps above all. */
final class MysqlSessionState implements SessionState {

    /** Variables that one of the two, or one version, doesn't know aren't shown. */
    private static final String VARIABLES = """
            SHOW SESSION VARIABLES WHERE Variable_name IN (
            'alter_algorithm', 'auto_increment_increment', 'auto_increment_offset', 'character_set_client',
            'character_set_connection', 'character_set_results', 'check_constraint_checks',
            'collation_connection', 'default_storage_engine', 'default_tmp_storage_engine',
            'default_week_format', 'div_precision_increment', 'explicit_defaults_for_timestamp',
            'foreign_key_checks', 'group_concat_max_len', 'innodb_lock_wait_timeout', 'innodb_strict_mode',
            'lc_time_names', 'lock_wait_timeout', 'max_execution_time', 'max_statement_time', 'old_alter_table',
            'optimizer_switch', 'sql_auto_is_null', 'sql_big_selects', 'sql_log_bin', 'sql_mode', 'sql_notes',
            'sql_quote_show_create', 'sql_safe_updates', 'sql_select_limit', 'sql_warnings',
            'system_versioning_alter_history', 'time_zone', 'unique_checks', 'updatable_views_with_limit')
            """;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final String ROLE = "alembic: role";

    private final Connection connection;
    private final Optional<String> database;
    private final Map<String, String> variables;

    private MysqlSessionState(Connection connection, Optional<String> database, Map<String, String> variables) {
        this.connection = connection;
        this.database = database;
        this.variables = variables;
    }

    /** Older servers have no roles. */
    private static Optional<String> role(Catalog catalog) {
        boolean isMariadb = catalog.one("SELECT VERSION() AS version", row -> row.text("version"))
                .toLowerCase(Locale.ROOT)
                .contains("mariadb");
        return isMariadb
                ? catalog.one("SELECT CURRENT_ROLE() AS role", row -> row.optional("role"))
                        .map(role -> "`%s`".formatted(role.replace("`", "``")))
                        .or(() -> Optional.of("NONE"))
                : Optional.empty();
    }

    static MysqlSessionState of(Connection connection) {
        Catalog catalog = new Catalog(connection);
        Map<String, String> variables = new LinkedHashMap<>();
        catalog.list(
                VARIABLES,
                row -> variables.put(
                        row.text("variable_name"), row.optional("value").orElse("")));
        role(catalog).ifPresent(role -> variables.put(ROLE, role));
        Optional<String> database = catalog.one("SELECT DATABASE() AS name", row -> row.optional("name"));
        return new MysqlSessionState(connection, database, variables);
    }

    @Override
    public void restore() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UNLOCK TABLES");
            MysqlSessionState now = of(connection);
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                if (!variable.getValue().equals(now.variables.get(variable.getKey()))) {
                    statement.execute(set(variable.getKey(), variable.getValue()));
                }
            }
            if (database.isPresent() && !database.equals(now.database)) {
                statement.execute("USE `%s`".formatted(database.get().replace("`", "``")));
            }
        }
    }

    private static String set(String variable, String value) {
        if (variable.equals(ROLE)) {
            return "SET ROLE " + value;
        }
        String literal = NUMBER.matcher(value).matches() ? value : "'" + value.replace("'", "''") + "'";
        return "SET SESSION %s = %s"
                .formatted(variable, value.isEmpty() && isCharacterSet(variable) ? "NULL" : literal);
    }

    private static boolean isCharacterSet(String variable) {
        return variable.startsWith("character_set");
    }
}
