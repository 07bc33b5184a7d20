package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.Alembic;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.DatabaseException;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several at once on one database, as several processes would be. */
class SeveralProcessesTest {

    private static final int MANY = 8;
    private static final int REVISIONS = 5;
    private static final int WAITERS = 3;

    @Test
    void all_may_create_the_version_table_at_once() throws Exception {
        for (TestServer server : List.of(TestServers.postgresql(), TestServers.mariadb())) {
            try (TestDatabase database = server.freshDatabase("ensure")) {
                atOnce(database::connect);
            }
        }
        String name = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        atOnce(() -> DriverManager.getConnection(name));
    }

    private static void atOnce(Callable<Connection> connect) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CountDownLatch start = new CountDownLatch(MANY);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            runs.add(threads.submit(() -> {
                try (Connection connection = connect.call()) {
                    start.countDown();
                    start.await();
                    Run.on(connection).ensureVersion();
                    return Run.on(connection).heads();
                }
            }));
        }
        for (Future<List<String>> run : runs) {
            assertThat(run.get()).isEmpty();
        }
        threads.shutdown();
    }

    @Test
    void postgresql_names_who_holds_the_lock() throws Exception {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("holder")) {
            assertThatThrownBy(() -> whileAnotherRuns(database::connect, database::connect))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith(
                            "Another process is migrating this database, and has been for 300 ms: process ")
                    .hasMessageContaining("of user \"%s\" (application \"PostgreSQL JDBC Driver\")", database.user())
                    .hasMessageMatching(
                            "(?s).* since \\d{4}-.*SELECT pg_terminate_backend\\(\\d+\\) ends it\\. Wait for it to"
                                    + " end, or raise lock_timeout_millis\\.");
        }
    }

    @Test
    void mariadb_names_who_holds_the_lock() throws Exception {
        try (TestDatabase database = TestServers.mariadb().freshDatabase("holder")) {
            assertThatThrownBy(() -> whileAnotherRuns(database::connect, database::connect))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageMatching(
                            ("Another process is migrating this database, and has been for 300 ms: connection \\d+"
                                            + " of user \"%s\" at .*; KILL \\d+ ends it\\."
                                            + " Wait for it to end, or raise lock_timeout_millis\\.")
                                    .formatted(database.user()));
        }
    }

    @Test
    void sqlite_waits_as_long_as_is_set(@TempDir Path folder) {
        Callable<Connection> connect = () -> DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("app.db") + "?transaction_mode=IMMEDIATE&busy_timeout=60000");
        long start = System.nanoTime();

        assertThatThrownBy(() -> whileAnotherRuns(connect, connect))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "Another process is migrating this database or writes to it, and has been for 300 ms. Wait for"
                                + " it to end, or raise lock_timeout_millis.");
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(20);
    }

    @Test
    void h2_names_who_holds_the_lock() {
        String name = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Callable<Connection> connect = () -> DriverManager.getConnection(name);

        assertThatThrownBy(() -> whileAnotherRuns(connect, connect))
                .isInstanceOf(DatabaseException.class)
                .hasMessageMatching(
                        "(?s)Another process is migrating this database, and has been for 300 ms: session \\d+ .*"
                                + " of user .*Wait for it to end, or raise lock_timeout_millis\\.");
    }

    @Test
    void on_a_server_of_h2_each_revision_runs_once(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("versions"));
        for (int i = 1; i <= REVISIONS; i++) {
            Files.writeString(folder.resolve("versions/r%d.sql".formatted(i)), """
                            -- revision: r%d
                            -- revises: %s
                            -- upgrade
                            %sUPDATE counted SET n = n + 1;
                            CREATE TABLE t%d (n INT);
                            """.formatted(
                            i,
                            i == 1 ? "" : "r" + (i - 1),
                            i == 1 ? "CREATE TABLE counted (n INT); INSERT INTO counted VALUES (0);\n" : "",
                            i));
        }
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        String url = "jdbc:h2:tcp://localhost:%d/./app;USER=sa".formatted(server.getPort());
        try (Connection dead = DriverManager.getConnection(url)) {
            leaveLock(dead);
            upgradeAtOnce(folder, url);
            try (Statement statement = dead.createStatement();
                    ResultSet row = statement.executeQuery("SELECT n, (SELECT COUNT(*) FROM alembic_history),"
                            + " (SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"
                            + " WHERE TABLE_NAME LIKE 'ALEMBIC_LOCK%') FROM counted")) {
                row.next();
                assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                        .containsExactly(REVISIONS, REVISIONS, 0);
            }
        } finally {
            server.stop();
        }
    }

    /** As of a session that was killed. */
    private static void leaveLock(Connection connection) throws SQLException {
        String lock = Dialects.load()
                .byName("h2")
                .sessionLock("PUBLIC.alembic_version")
                .orElseThrow()
                .preparation();
        try (Statement statement = connection.createStatement()) {
            statement.execute(lock.replace("(1, NULL)", "(1, '99 2026-11-23 10:00:00+00')"));
        }
    }

    private static void upgradeAtOnce(Path folder, String url) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * MANY);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < 2 * MANY; i++) {
            runs.add(threads.submit(() -> {
                try (Alembic alembic =
                        Alembic.builder().scripts(folder).url(url).build()) {
                    alembic.upgrade("head");
                }
            }));
        }
        for (Future<?> run : runs) {
            finish(run);
        }
        threads.shutdown();
    }

    /** Who waits must not be in a transaction, which the building of an index waits for. */
    @Test
    void an_index_is_built_while_others_wait_for_the_lock() throws Exception {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("waiters");
                Connection connection = database.connect();
                Connection onlooker = database.connect()) {
            ExecutorService threads = Executors.newFixedThreadPool(WAITERS);
            List<Future<?>> waiters = new ArrayList<>();
            Run.on(connection).upgrade(op -> op.execute("CREATE TABLE t (n INTEGER)"), op -> {
                for (int i = 0; i < WAITERS; i++) {
                    waiters.add(threads.submit(() -> waitForLock(database)));
                }
                awaitWaiters(onlooker);
                op.executeOutsideTransaction("CREATE INDEX CONCURRENTLY ix ON t (n)");
            });
            for (Future<?> waiter : waiters) {
                assertThatThrownBy(waiter::get).hasMessageContaining("Run the command again.");
            }
            threads.shutdown();
        }
    }

    private static Void waitForLock(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Run.on(connection).upgrade(op -> op.execute("CREATE TABLE never (n INTEGER)"));
            return null;
        }
    }

    private static void awaitWaiters(Connection onlooker) {
        try (Statement statement = onlooker.createStatement()) {
            int waiting = 0;
            while (waiting < WAITERS) {
                Thread.sleep(50);
                try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%'"
                        + " AND pid <> pg_backend_pid()")) {
                    row.next();
                    waiting = row.getInt(1);
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void schemas_of_one_database_do_not_wait_for_each_other() throws Exception {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("tenants")) {
            assertThatCode(() -> whileAnotherRuns(database::connect, () -> {
                        Connection connection = database.connect();
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("CREATE SCHEMA tenant; SET search_path = tenant");
                        }
                        return connection;
                    }))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void databases_with_long_names_do_not_wait_for_each_other() throws Exception {
        String end = "_with_a_very_long_name_that_is_the_same_in_both";
        try (Connection admin = TestServers.mariadb().freshDatabase("admin").connect();
                Statement statement = admin.createStatement()) {
            for (String name : List.of("e_a" + end, "e_b" + end)) {
                statement.execute("CREATE OR REPLACE DATABASE " + name);
            }
            assertThatCode(() -> whileAnotherRuns(() -> use("e_a" + end), () -> use("e_b" + end)))
                    .doesNotThrowAnyException();
            for (String name : List.of("e_a" + end, "e_b" + end)) {
                statement.execute("DROP DATABASE " + name);
            }
        }
    }

    private static Connection use(String database) throws SQLException {
        Connection connection = TestServers.mariadb().freshDatabase("use").connect();
        connection.setCatalog(database);
        return connection;
    }

    /** The second one waits 300 ms at most. */
    private static void whileAnotherRuns(Callable<Connection> first, Callable<Connection> second) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> other = thread.submit(() -> {
            try (Connection connection = first.call()) {
                Run.on(connection).upgrade(op -> {
                    running.countDown();
                    await(ending);
                });
            }
            return null;
        });
        running.await();
        try (Connection connection = second.call()) {
            Run.on(connection).waiting(300).upgrade(op -> op.execute("CREATE TABLE t (id INTEGER)"));
        } finally {
            ending.countDown();
            thread.shutdown();
            finish(other);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void finish(Future<?> run) throws ExecutionException, InterruptedException {
        run.get();
    }
}
