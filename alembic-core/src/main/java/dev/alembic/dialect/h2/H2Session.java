package dev.alembic.dialect.h2;

import dev.alembic.dialect.SessionState;
import dev.alembic.dialect.StandardSession;
import dev.alembic.dialect.StatementKinds;
import dev.alembic.dialect.StatementWords;
import dev.alembic.migration.SessionLimits;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A session of H2. */
final class H2Session extends StandardSession {

    /** 0 also where nothing is written, as in memory. */
    private static final String WRITE_DELAY = "SELECT COALESCE(MAX(SETTING_VALUE), '0') AS DELAY"
            + " FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'";

    private static final String IS_ADMINISTRATOR = "SELECT COUNT(*) > 0 AS ADMINISTRATOR"
            + " FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME = CURRENT_USER AND IS_ADMIN";

    H2Session(Connection connection) {
        super(connection);
    }

    @Override
    public boolean hasOpenWork() {
        return new Catalog(connection())
                .one(
                        "SELECT CONTAINS_UNCOMMITTED AS OPEN FROM INFORMATION_SCHEMA.SESSIONS"
                                + " WHERE SESSION_ID = SESSION_ID()",
                        row -> row.flag("open"));
    }

    @Override
    public void limit(SessionLimits limits) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            if (limits.ddlLockMillis().isPresent()) {
                long millis = limits.ddlLockMillis().getAsLong();
                statement.execute("SET LOCK_TIMEOUT " + (millis == 0 ? Integer.MAX_VALUE : millis));
            }
            if (limits.statementMillis().isPresent()) {
                statement.execute(
                        "SET QUERY_TIMEOUT " + limits.statementMillis().getAsLong());
            }
        }
    }

    /** How long the session waits for locks, and for a statement. */
    private String limits() {
        return new Catalog(connection())
                .one(
                        "SELECT 'SET LOCK_TIMEOUT ' || LOCK_TIMEOUT()"
                                + " || '; SET QUERY_TIMEOUT ' || SETTING_VALUE AS LIMITS"
                                + " FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'QUERY_TIMEOUT'",
                        row -> row.text("limits"));
    }

    @Override
    public SessionState state() throws SQLException {
        String schema = connection().getSchema();
        String limits = limits();
        Map<String, String> before = settings();
        return () -> {
            try (Statement statement = connection().createStatement()) {
                if (!limits().equals(limits)) {
                    statement.execute(limits);
                }
                for (Map.Entry<String, String> setting : settings().entrySet()) {
                    if (!before.containsKey(setting.getKey())) {
                        statement.execute(removal(setting.getKey()));
                    }
                }
                for (Map.Entry<String, String> setting : before.entrySet()) {
                    if (!setting.getKey().startsWith("TABLE ")) {
                        statement.execute(setting.getValue());
                    }
                }
            }
            connection().setSchema(schema);
        };
    }

    /** What the session has set, and the command that would set it (H2, INFORMATION_SCHEMA). */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        new Catalog(connection())
                .list(
                        "SELECT STATE_KEY, STATE_COMMAND FROM INFORMATION_SCHEMA.SESSION_STATE",
                        row -> settings.put(row.text("state_key"), row.text("state_command")));
        return settings;
    }

    private static String removal(String key) {
        if (key.startsWith("@")) {
            return "SET " + key + " NULL";
        } else if (key.startsWith("TABLE ")) {
            return "DROP TABLE IF EXISTS " + H2Dialect.IDENTIFIERS.quote(key.substring("TABLE ".length()));
        }
        return key.equals("SCHEMA_SEARCH_PATH") ? "SET SCHEMA_SEARCH_PATH PUBLIC" : "SET SCHEMA PUBLIC";
    }

    /**
     * A thread of its own writes what was committed, every half second, table by table while others
     * go on (MVStore.collectChangedMapRoots): of a process that is killed, later commits may be there
     * without earlier ones, or in part. Without a delay it is who commits that writes, all as it is at
     * that moment. The setting is forgotten when the database is closed.
     */
    @Override
    public SessionState commitAtOnce() throws SQLException {
        Catalog catalog = new Catalog(connection());
        String delay = catalog.one(WRITE_DELAY, row -> row.text("delay"));
        if (delay.equals("0") || !catalog.one(IS_ADMINISTRATOR, row -> row.flag("administrator"))) {
            return () -> {};
        }
        execute("SET WRITE_DELAY 0");
        return () -> execute("SET WRITE_DELAY " + delay);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void settle() throws SQLException {
        for (H2TableCopy copy : H2TableCopy.left(connection())) {
            copy.settle(connection());
        }
    }

    @Override
    public Optional<String> definitions(String sql) throws SQLException {
        return StatementKinds.isSeen(sql)
                ? Optional.of(new H2Definitions(connection()).of(StatementWords.names(sql)))
                : Optional.empty();
    }
}
