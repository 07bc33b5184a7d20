package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.MigrationFailedException;
import dev.alembic.op.Operations;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that is lost in the midst: the failure says what stays, and the next run goes on. */
class LostConnectionTest {

    private static final String ROLLED_BACK = "The connection was lost. The database takes back what was not committed,"
            + " at the latest when it notices that. Run the command again.";

    private static final String NOTED = "The connection was lost. What is listed as executed stays, and is noted; rows"
            + " that were changed behind it are taken back. Run the command again, which goes on from there.";

    @TempDir
    Path folder;

    private static TestDatabase database(String kind) {
        TestServer server = kind.equals("postgresql") ? TestServers.postgresql() : TestServers.mariadb();
        return server.freshDatabase("lost");
    }

    private static String outcome(String kind) {
        return kind.equals("postgresql") ? ROLLED_BACK : NOTED;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void a_cut_line_is_told_and_the_next_run_goes_on(String kind) throws Exception {
        try (TestDatabase database = database(kind);
                Relay relay = Relay.to(database);
                Connection connection = relay.connect()) {
            fails(connection, relay::cut, outcome(kind));
            try (Connection next = database.connect()) {
                goesOn(next);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void a_session_that_somebody_ends_is_told_and_the_next_run_goes_on(String kind) throws Exception {
        boolean isPostgresql = kind.equals("postgresql");
        try (TestDatabase database = database(kind);
                Connection connection = database.connect();
                Connection admin = database.connect()) {
            long id = number(connection, isPostgresql ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()");
            String end = isPostgresql ? "SELECT pg_terminate_backend(%d)" : "KILL %d";
            fails(connection, () -> execute(admin, end.formatted(id)), outcome(kind));
            goesOn(admin);
        }
    }

    @Test
    void a_server_of_h2_that_stops_is_told_and_the_next_run_goes_on() throws Exception {
        Server server = server(0);
        String url = "jdbc:h2:tcp://localhost:%d/./app;USER=sa".formatted(server.getPort());
        try (Connection connection = DriverManager.getConnection(url)) {
            fails(connection, server::stop, NOTED);
        }
        Server restarted = server(0);
        try (Connection next =
                DriverManager.getConnection(url.replace(":" + server.getPort(), ":" + restarted.getPort()))) {
            goesOn(next);
        } finally {
            restarted.stop();
        }
    }

    /** As H2 does by itself when it can't write any more. */
    @Test
    void a_database_of_h2_that_closes_itself_is_told_and_the_next_run_goes_on() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("app");
        try (Connection connection = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url)) {
            fails(connection, () -> execute(other, "SHUTDOWN IMMEDIATELY"), NOTED);
        }
        try (Connection next = DriverManager.getConnection(url)) {
            goesOn(next);
        }
    }

    private Server server(int port) throws SQLException {
        return Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists", "-baseDir", folder.toString())
                .start();
    }

    @Test
    void a_line_that_is_cut_at_the_commit_leaves_open_what_became_of_it() throws Exception {
        try (TestDatabase database = database("postgresql");
                Relay relay = Relay.to(database);
                Connection connection = relay.connect()) {
            assertThatThrownBy(() -> Run.on(cutAtCommit(connection, relay)).upgrade(LostConnectionTest::steps))
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("The connection was lost while the database committed, and nobody can say"
                            + " from here whether it did: \"alembic current\" shows it.");
        }
    }

    /** Fails in the midst of a revision, behind a definition and rows. */
    private static void fails(Connection connection, Runnable loss, String outcome) {
        Consumer<Operations> revision = op -> {
            steps(op);
            loss.run();
            op.execute("CREATE TABLE last_one (n INTEGER)");
        };
        assertThatThrownBy(() -> Run.on(connection).upgrade(revision))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining(outcome)
                .hasMessageNotContaining("The rollback failed");
    }

    private static void steps(Operations op) {
        op.execute("CREATE TABLE counted (n INTEGER)");
        op.execute("INSERT INTO counted VALUES (1)");
        op.execute("CREATE TABLE other (n INTEGER)");
        op.execute("UPDATE counted SET n = n + 1");
    }

    private static void goesOn(Connection connection) throws SQLException {
        Run.on(connection).upgrade(op -> {
            steps(op);
            op.execute("CREATE TABLE last_one (n INTEGER)");
        });
        assertThat(number(connection, "SELECT SUM(n) FROM counted")).isEqualTo(2);
        assertThat(Run.on(connection).heads()).containsExactly("r1");
    }

    private static Connection cutAtCommit(Connection connection, Relay relay) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        relay.cut();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
