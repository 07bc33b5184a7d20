package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.migration.SessionLimits;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits too long makes way for others, and says who is in the way. */
class SessionLimitsTest {

    private static final SessionLimits SHORT = new SessionLimits(OptionalLong.of(300), OptionalLong.empty());

    private static SessionLimits lock(long millis) {
        return new SessionLimits(OptionalLong.empty(), OptionalLong.of(millis));
    }

    private static TestServer server(String kind) {
        return kind.equals("mariadb") ? TestServers.mariadb() : TestServers.postgresql();
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Somebody who has read a table and forgets to say that he has done so. */
    private static Connection idle(TestDatabase database) throws SQLException {
        Connection idle = database.connect();
        idle.setAutoCommit(false);
        execute(idle, "SELECT * FROM t");
        return idle;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void a_table_that_becomes_free_is_changed_by_another_attempt(String kind) throws Exception {
        try (TestDatabase database = server(kind).freshDatabase("limits");
                Connection connection = database.connect()) {
            execute(connection, "CREATE TABLE t (id INTEGER)");
            try (Connection idle = idle(database)) {
                CompletableFuture<Void> run = CompletableFuture.runAsync(
                        () -> Run.on(connection).limited(lock(1_000)).upgrade(op -> {
                            op.execute("CREATE TABLE u (id INTEGER)");
                            op.execute("ALTER TABLE t ADD c INTEGER");
                        }));
                Thread.sleep(1_500);
                assertThat(run).isNotDone();
                idle.rollback();
                run.join();
            }
            execute(connection, "SELECT c FROM t");
            try (Statement statement = connection.createStatement();
                    ResultSet entries = statement.executeQuery("SELECT count(*) FROM alembic_history")) {
                entries.next();
                assertThat(entries.getInt(1)).isOne();
            }
        }
    }

    @Test
    void on_postgresql_readers_are_served_meanwhile_and_who_is_in_the_way_is_named() throws Exception {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("limits");
                Connection connection = database.connect();
                Connection reader = database.connect()) {
            execute(connection, "CREATE TABLE t (id INTEGER)");
            try (Connection idle = idle(database)) {
                execute(reader, "SET statement_timeout = 5000");
                CompletableFuture<Void> run = CompletableFuture.runAsync(() ->
                        Run.on(connection).limited(lock(300)).upgrade(op -> op.execute("ALTER TABLE t ADD c INTEGER")));
                while (!run.isDone()) {
                    execute(reader, "SELECT * FROM t");
                    Thread.sleep(50);
                }

                assertThatThrownBy(run::join)
                        .isInstanceOf(CompletionException.class)
                        .cause()
                        .isInstanceOf(MigrationFailedException.class)
                        .hasMessageContaining("Everything was rolled back")
                        .hasMessageContaining("By process " + pid(idle))
                        .hasMessageContaining("idle in transaction since ")
                        .hasMessageContaining("SELECT * FROM t; SELECT pg_terminate_backend(" + pid(idle) + ")");
            }
        }
    }

    private static int pid(Connection idle) throws SQLException {
        try (Statement statement = idle.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void on_postgresql_five_seconds_are_enough_unless_the_session_knows_better() throws SQLException {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("limits");
                Connection connection = database.connect()) {
            assertThat(setting(connection, "lock_timeout")).isEqualTo("5s");
            execute(connection, "DROP TABLE kept; DELETE FROM alembic_version; SET lock_timeout = 7000");
            assertThat(setting(connection, "lock_timeout")).isEqualTo("7s");
            assertThat(one(connection, "SHOW lock_timeout")).isEqualTo("7s");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        Run.on(connection)
                .upgrade(op -> op.execute("CREATE TABLE kept AS SELECT current_setting('" + name + "') AS value"));
        return one(connection, "SELECT value FROM kept");
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void an_index_that_is_built_concurrently_waits_as_long_as_it_takes() throws Exception {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("limits");
                Connection connection = database.connect()) {
            execute(connection, "CREATE TABLE t (id INTEGER)");
            try (Connection writer = database.connect()) {
                writer.setAutoCommit(false);
                execute(writer, "INSERT INTO t VALUES (1)");
                CompletableFuture<Void> run = CompletableFuture.runAsync(() -> Run.on(connection)
                        .limited(lock(200))
                        .upgrade(op -> op.executeOutsideTransaction("CREATE INDEX CONCURRENTLY ix ON t (id)")));
                Thread.sleep(1_000);
                assertThat(run).isNotDone();
                writer.commit();
                run.join();
            }
            assertThat(one(connection, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"))
                    .isEqualTo("t");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql, SELECT pg_sleep(20)", "mariadb, SELECT SLEEP(20)"})
    void a_statement_that_takes_too_long_fails(String kind, String statement) throws SQLException {
        try (TestDatabase database = server(kind).freshDatabase("limits");
                Connection connection = database.connect()) {
            assertThatThrownBy(() -> Run.on(connection).limited(SHORT).upgrade(op -> op.execute(statement)))
                    .isInstanceOf(MigrationFailedException.class);
        }
    }

    @Test
    void a_connection_of_h2_is_given_back_without_the_limit() throws SQLException {
        String endless = "CREATE TABLE n AS SELECT SUM(a.x * b.x) s FROM SYSTEM_RANGE(1, 1000000) a,"
                + " SYSTEM_RANGE(1, 1000000) b";
        String limit = "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'QUERY_TIMEOUT'";
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThatThrownBy(() -> Run.on(connection).limited(SHORT).upgrade(op -> op.execute(endless)))
                    .isInstanceOf(MigrationFailedException.class);
            assertThat(one(connection, limit)).isEqualTo("0");
        }
    }

    @Test
    void what_the_database_does_not_watch_over_is_refused() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThatThrownBy(() -> Run.on(connection).limited(SHORT).upgrade(op -> {}))
                    .isInstanceOf(AlembicException.class)
                    .hasMessage("This database doesn't watch over statement_timeout_millis. Leave it out.");
        }
    }
}
