package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A connection that is lent for a run comes back as it was. */
class LentConnectionTest {

    @Test
    void postgresql_gets_back_what_was_set() throws SQLException {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("lent");
                Connection connection = database.connect()) {
            execute(connection, "SET lock_timeout = '7s'", "CREATE TEMPORARY TABLE mine (id int)");
            connection.setAutoCommit(false);

            Run.on(connection)
                    .upgrade(
                            op -> op.execute("SET search_path = pg_catalog; SET lock_timeout = 5; SET ROLE pg_monitor"),
                            op -> op.execute("CREATE TEMPORARY TABLE theirs (id int)"));

            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(one(connection, "SHOW lock_timeout")).isEqualTo("7s");
            assertThat(one(connection, "SHOW search_path")).isEqualTo("\"$user\", public");
            assertThat(one(connection, "SELECT current_user = session_user")).isEqualTo("t");
            assertThat(one(
                            connection,
                            "SELECT string_agg(relname, ',') FROM pg_class"
                                    + " WHERE relnamespace = pg_my_temp_schema()"))
                    .isEqualTo("mine");
            assertThat(one(connection, "SELECT version_num FROM public.alembic_version"))
                    .isEqualTo("r2");
        }
    }

    @Test
    void mariadb_gets_back_what_was_set() throws SQLException {
        try (TestDatabase database = TestServers.mariadb().freshDatabase("lent");
                Connection connection = database.connect()) {
            execute(connection, "SET time_zone = '+03:00'");
            String mode = one(connection, "SELECT @@sql_mode");
            connection.setAutoCommit(false);

            Run.on(connection).upgrade(op -> {
                op.execute("SET time_zone = '+05:00', unique_checks = 0");
                op.execute("CREATE TABLE count (id INT)");
                op.execute("SET autocommit = 1");
                op.execute("USE mysql");
            });

            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(one(connection, "SELECT @@time_zone")).isEqualTo("+03:00");
            assertThat(one(connection, "SELECT @@unique_checks")).isEqualTo("1");
            assertThat(one(connection, "SELECT @@sql_mode")).isEqualTo(mode);
            assertThat(one(connection, "SELECT DATABASE()")).isEqualTo(database.name());
            assertThat(one(connection, "SELECT version_num FROM alembic_version"))
                    .isEqualTo("r1");
        }
    }

    @Test
    void h2_gets_back_what_was_set() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            execute(connection, "CREATE SCHEMA own", "CREATE SCHEMA other", "SET SCHEMA own");

            Run.on(connection)
                    .upgrade(
                            op -> op.execute("SET SCHEMA other"),
                            op -> op.execute("CREATE TABLE here (id INT)"),
                            op -> op.execute("SET @x = 1"));

            assertThat(connection.getSchema()).isEqualTo("OWN");
            assertThat(one(connection, "SELECT VERSION_NUM FROM OWN.ALEMBIC_VERSION"))
                    .isEqualTo("r3");
            assertThat(one(connection, "SELECT COUNT(*) FROM OWN.HERE")).isEqualTo("0");
        }
    }

    @Test
    void sqlite_gets_back_what_was_set() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            execute(connection, "PRAGMA foreign_keys = ON");

            Run.on(connection)
                    .upgrade(op -> op.execute("PRAGMA recursive_triggers = ON"), op -> op.execute("SELECT 1"));

            assertThat(one(connection, "PRAGMA foreign_keys")).isEqualTo("1");
            assertThat(one(connection, "PRAGMA recursive_triggers")).isEqualTo("0");
        }
    }

    @Test
    void open_work_of_the_lender_is_not_committed() throws SQLException {
        try (TestDatabase postgresql = TestServers.postgresql().freshDatabase("open");
                TestDatabase mariadb = TestServers.mariadb().freshDatabase("open");
                Connection h2 = DriverManager.getConnection("jdbc:h2:mem:");
                Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
                Connection onPostgresql = postgresql.connect();
                Connection onMariadb = mariadb.connect()) {
            for (Connection connection : List.of(h2, sqlite, onPostgresql, onMariadb)) {
                execute(connection, "CREATE TABLE t (id INTEGER)");
                connection.setAutoCommit(false);
                execute(connection, "INSERT INTO t VALUES (1)");

                assertThatThrownBy(() -> Run.on(connection).upgrade(op -> op.execute("SELECT 1")))
                        .isInstanceOf(AlembicException.class)
                        .hasMessage("The connection has changes that are not committed, and a run would commit them."
                                + " Commit them or roll them back before you hand the connection over.");

                connection.rollback();
                assertThat(one(connection, "SELECT COUNT(*) FROM t")).isEqualTo("0");
            }
        }
    }

    @Test
    void a_statement_of_several_that_commits_is_noticed() throws SQLException {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("several");
                Connection connection = database.connect()) {

            assertThatThrownBy(() -> Run.on(connection)
                            .upgrade(
                                    op -> op.execute("CREATE TABLE a (id int)"),
                                    op -> op.execute("CREATE TABLE b (id int); COMMIT; CREATE TABLE c (id int)"),
                                    op -> op.execute("SELECT 1/0")))
                    .hasMessageContaining("Done:      r1, r2")
                    .hasMessageContaining("Not done:  r3")
                    .hasMessageContaining("What came before it stays");
            assertThat(Run.on(connection).heads()).containsExactly("r2");
            assertThat(one(connection, "SELECT count(*) FROM c")).isEqualTo("0");
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }
}
