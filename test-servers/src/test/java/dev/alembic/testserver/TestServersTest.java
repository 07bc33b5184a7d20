package dev.alembic.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestServersTest {

    static Stream<TestServer> servers() {
        return Stream.of(TestServers.postgresql(), TestServers.mariadb());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_fresh_database_is_empty_and_takes_tables(TestServer server) throws SQLException {
        try (TestDatabase database = server.freshDatabase("fresh");
                Connection connection = database.connect()) {
            assertThat(tables(connection)).isEmpty();
            execute(connection, "create table tasks (id integer primary key)");
            assertThat(tables(connection)).containsExactly("tasks");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void databases_of_the_same_prefix_are_strangers(TestServer server) throws SQLException {
        try (TestDatabase one = server.freshDatabase("Twin's");
                TestDatabase other = server.freshDatabase("Twin's");
                Connection toOne = one.connect();
                Connection toOther = other.connect()) {
            execute(toOne, "create table tasks (id integer primary key)");
            assertThat(tables(toOther)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_closed_database_is_gone_though_somebody_is_connected(TestServer server) throws SQLException {
        TestDatabase database = server.freshDatabase("closed");
        try (Connection connection = database.connect()) {
            assertThat(connection.isValid(1)).isTrue();
            database.close();
        }
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class).hasMessageContaining(database.name());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_wrong_password_is_refused(TestServer server) {
        try (TestDatabase database = server.freshDatabase("password")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(database.user());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_server_named_by_its_url_is_used_like_an_own_one(TestServer server) throws SQLException {
        String url = server.jdbcUrl("")
                + (server.parameters().isEmpty() ? "?" : "&")
                + "user=%s&password=%s".formatted(server.user(), server.password());
        try (TestDatabase database = GivenUrl.parse(server.kind(), url).freshDatabase("given");
                Connection connection = database.connect()) {
            assertThat(connection.getCatalog()).isEqualTo(database.name());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_second_call_finds_the_same_server(TestServer server) {
        assertThat(servers()).contains(server);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "VIEW"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
