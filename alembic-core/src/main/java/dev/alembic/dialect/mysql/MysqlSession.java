package dev.alembic.dialect.mysql;

import dev.alembic.dialect.SessionState;
import dev.alembic.dialect.StandardSession;
import dev.alembic.dialect.StatementKinds;
import dev.alembic.migration.SessionLimits;
import dev.alembic.reflect.Catalog;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A session of MySQL or MariaDB, where a database is what others call a schema. */
final class MysqlSession extends StandardSession {

    private static final String FIND = """
            SELECT table_name AS name FROM information_schema.tables
            WHERE table_schema = COALESCE(NULLIF(?, ''), DATABASE()) AND table_name = ?
            """;

    private static final String LONGEST = """
            SELECT CONCAT('Perhaps by connection ', p.id, ' of user "', p.user, '" at ', p.host,
                   ', in a transaction since ', t.trx_started, ': ',
                   COALESCE(LEFT(p.info, 80), p.command), '; KILL ', p.id, ' ends it.') AS text
            FROM information_schema.innodb_trx t
            JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            WHERE p.id <> CONNECTION_ID() ORDER BY t.trx_started LIMIT 3
            """;

    private static final long A_DAY = 86_400;

    private final Catalog catalog;

    MysqlSession(Connection connection) {
        super(connection);
        this.catalog = new Catalog(connection);
    }

    /** MariaDB says so by a variable; MySQL by a table that not everybody may read. */
    @Override
    public boolean hasOpenWork() {
        return catalog.list("SHOW SESSION VARIABLES LIKE 'in_transaction'", row -> row.text("value")).stream()
                .anyMatch(value -> !value.equals("OFF") && !value.equals("0"));
    }

    /**
     * Drivers let the server ignore blanks behind names of functions, which makes them words of the
     * language and is kept with every routine. The shell doesn't, unless the server says so.
     */
    @Override
    public void prepare(long lockTimeoutMillis) throws SQLException {
        String mode = mode("session");
        if (mode.contains("IGNORE_SPACE") && !mode("global").contains("IGNORE_SPACE")) {
            String without = (mode + ",").replace("IGNORE_SPACE,", "").replaceAll(",+$", "");
            try (Statement statement = connection().createStatement()) {
                statement.execute("SET SESSION sql_mode = '%s'".formatted(without));
            }
        }
    }

    /**
     * The server waits in seconds; for locks of rows and of tables it has two settings (MySQL 8.0
     * manual, 5.1.8; MariaDB, server system variables).
     */
    @Override
    public void limit(SessionLimits limits) throws SQLException {
        List<String> settings = new ArrayList<>();
        limits.ddlLockMillis().ifPresent(millis -> {
            long seconds = millis == 0 ? A_DAY : Math.max(1, (millis + 999) / 1_000);
            settings.add("lock_wait_timeout = " + seconds);
            settings.add("innodb_lock_wait_timeout = " + seconds);
        });
        limits.statementMillis()
                .ifPresent(millis -> settings.add(
                        isMariadb() ? "max_statement_time = " + millis / 1_000.0 : "max_execution_time = " + millis));
        if (!settings.isEmpty()) {
            try (Statement statement = connection().createStatement()) {
                statement.execute("SET SESSION " + String.join(", SESSION ", settings));
            }
        }
    }

    private boolean isMariadb() {
        return catalog.one("SELECT VERSION() AS version", row -> row.text("version"))
                .toLowerCase(Locale.ROOT)
                .contains("mariadb");
    }

    /** Who waits for a table isn't told by the server; those who have been at it the longest are. */
    @Override
    public List<String> blockers(String sql) {
        return catalog.list(LONGEST, row -> row.text("text"));
    }

    private String mode(String scope) {
        return catalog.one("SELECT @@%s.sql_mode AS mode".formatted(scope), row -> row.text("mode"))
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public SessionState state() {
        return MysqlSessionState.of(connection());
    }

    @Override
    public Optional<String> schemaInUse() {
        return catalog.one("SELECT DATABASE() AS name", row -> row.optional("name"));
    }

    @Override
    public Optional<TableName> find(TableName table) throws SQLException {
        if (table.schema().isEmpty() && schemaInUse().isEmpty()) {
            throw new SQLException("no database is selected. Name one in the url, as in"
                    + " mariadb://host/DATABASE, or set version_table_schema.");
        }
        List<String> found =
                catalog.list(FIND, row -> row.text("name"), table.schemaText().orElse(""), table.text());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                table.schema().isPresent()
                        ? table
                        : schemaInUse()
                                .map(schema -> table.in(Name.exactly(schema)))
                                .orElse(table));
    }

    @Override
    public boolean hasSchema(String schema) {
        return !catalog.list(
                        "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name = ?",
                        row -> row.text("name"),
                        schema)
                .isEmpty();
    }

    @Override
    public Optional<String> definitions(String sql) throws SQLException {
        return StatementKinds.isSeen(VersionComment.open(sql))
                ? Optional.of(new MysqlDefinitions(connection()).of(VersionComment.open(sql)))
                : Optional.empty();
    }
}
