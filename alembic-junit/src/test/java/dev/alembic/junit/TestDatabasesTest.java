package dev.alembic.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.internal.scratch.Connections;
import dev.alembic.internal.scratch.ScratchDatabases;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases come and go, and nobody else's goes with them. */
class TestDatabasesTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_copied_with_its_rows() throws SQLException {
        try (ScratchDatabases maker = new ScratchDatabases(
                TestDatabases.at("jdbc:sqlite:" + folder + "/a-{n}.db").place())) {
            requireCopies(maker);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit_{n}", "Junit {n}", "junit-{n}\"x"})
    void postgresql_copies_with_rows(String name) throws SQLException {
        TestServer server = TestServers.postgresql();
        DatabaseUrl copy;
        try (ScratchDatabases maker = new ScratchDatabases(TestDatabases.at(server.jdbcUrl(name))
                .user(server.user())
                .password(server.password())
                .place())) {
            copy = requireCopies(maker);
        }
        assertThatThrownBy(() -> Connections.open(copy)).hasMessageContaining("does not exist");
    }

    @Test
    void mariadb_makes_and_drops() throws SQLException {
        TestServer server = TestServers.mariadb();
        try (ScratchDatabases maker =
                new ScratchDatabases(ServerSample.databases(server).place())) {
            assertThat(maker.copies()).isFalse();
            DatabaseUrl place = maker.create();
            execute(place, "CREATE TABLE a (b INTEGER)");
            maker.drop(place);
            assertThatThrownBy(() -> Connections.open(place)).hasMessageContaining("Unknown database");
        }
    }

    /** The text in place of {n} may stand where it makes no difference. */
    @Test
    void a_database_with_something_in_it_is_left_alone() throws SQLException {
        String url = "jdbc:h2:" + folder + "/given";
        execute(new DatabaseUrl(url, Optional.empty(), Optional.empty()), "CREATE TABLE a (b INTEGER)");
        String other = url + ";INIT=SET @run='{n}'";
        try (ScratchDatabases maker =
                new ScratchDatabases(TestDatabases.at(other).place())) {
            assertThatThrownBy(maker::create)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageEndingWith("isn't empty, so it can't be one that may be dropped.");
        }
        try (Connection connection = Connections.open(new DatabaseUrl(url, Optional.empty(), Optional.empty()))) {
            assertThat(Rows.of(connection, "SELECT b FROM a")).isEmpty();
        }
    }

    private static DatabaseUrl requireCopies(ScratchDatabases maker) throws SQLException {
        assertThat(maker.copies()).isTrue();
        DatabaseUrl original = maker.create();
        execute(original, "CREATE TABLE a (b INTEGER)");
        execute(original, "INSERT INTO a VALUES (7)");
        DatabaseUrl copy = maker.copy(original);
        execute(copy, "INSERT INTO a VALUES (8)");
        try (Connection connection = Connections.open(copy);
                Connection other = Connections.open(original)) {
            assertThat(Rows.of(connection, "SELECT b FROM a ORDER BY b")).hasToString("[{b=7}, {b=8}]");
            assertThat(Rows.of(other, "SELECT b FROM a")).hasToString("[{b=7}]");
        }
        return copy;
    }

    private static void execute(DatabaseUrl place, String sql) throws SQLException {
        try (Connection connection = Connections.open(place);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
