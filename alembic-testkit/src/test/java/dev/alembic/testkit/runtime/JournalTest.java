package dev.alembic.testkit.runtime;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.op.Operations;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the database commits by itself, a revision that failed goes on where it stopped. */
class JournalTest {

    private static final String ADD = "UPDATE counted SET n = n + 1";

    private static void on(String kind, Test test) throws SQLException {
        if (kind.equals("mariadb")) {
            try (TestDatabase database = TestServers.mariadb().freshDatabase("journal");
                    Connection connection = database.connect()) {
                prepare(connection, test);
            }
        } else {
            try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
                prepare(connection, test);
            }
        }
    }

    private static void prepare(Connection connection, Test test) throws SQLException {
        execute(
                connection,
                "CREATE TABLE counted (id INTEGER PRIMARY KEY, n INTEGER)",
                "INSERT INTO counted VALUES (1, 0)");
        test.run(connection);
    }

    private interface Test {
        void run(Connection connection) throws SQLException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void a_corrected_revision_goes_on_behind_what_was_done(String kind) throws SQLException {
        on(kind, connection -> {
            fails(connection, op -> {
                op.execute(ADD);
                op.execute("CREATE TABLE a (id INTEGER)");
                op.execute(ADD);
                op.execute("CREATE INDEX ia ON a (id)");
                op.execute(ADD);
                op.execute("CREATE INDEX nowhere ON nowhere (id)");
            });
            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("3");

            Run.on(connection).upgrade(op -> {
                op.execute(ADD);
                op.execute("CREATE TABLE a (id INTEGER)");
                op.execute(ADD);
                op.execute("CREATE INDEX ia ON a (id)");
                op.execute(ADD);
                op.execute("CREATE TABLE b (id INTEGER)");
                op.execute(ADD);
            });

            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("4");
            assertThat(Run.on(connection).heads()).containsExactly("r1");
            assertThat(hasJournal(connection)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void rows_behind_the_last_definition_are_rolled_back_and_written_again(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> {
                op.execute("CREATE TABLE a (id INTEGER)");
                op.execute(ADD);
                op.execute("INSERT INTO a VALUES (1), (2)");
            };
            fails(connection, start.andThen(op -> op.execute("INSERT INTO nowhere VALUES (1)")));
            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("0");

            Run.on(connection).upgrade(start);

            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("1");
            assertThat(one(connection, "SELECT COUNT(*) FROM a")).isEqualTo("2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void what_depends_on_the_table_as_it_was_is_not_asked_again(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> {
                op.createTable("t", column("id", integer()).primaryKey(), column("name", string(20)));
                op.bulkInsert("t", List.of(Map.of("id", 1, "name", "one")));
                op.alterColumn("t", "name", c -> c.rename("title"));
                op.alterColumn("t", "title", c -> c.type(string(20)).notNull());
                op.batch(
                        "t", t -> t.alterColumn("title", c -> c.type(string(30)).notNull()));
                op.batch("t", t -> {
                    t.alterColumn("title", c -> c.rename("label"));
                    t.addColumn(column("rank", integer()));
                });
                op.batch("t", how -> how.alwaysRecreate(), t -> t.addColumn(column("first", integer())));
            };
            fails(connection, start.andThen(op -> op.execute("CREATE INDEX nowhere ON nowhere (id)")));

            Run.on(connection).upgrade(start.andThen(op -> op.execute(ADD)));

            assertThat(one(connection, "SELECT label FROM t")).isEqualTo("one");
            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void what_was_done_must_not_be_edited(String kind) throws SQLException {
        on(kind, connection -> {
            fails(connection, op -> {
                op.execute("CREATE TABLE a (id INTEGER)");
                op.execute(ADD);
                op.execute("CREATE INDEX nowhere ON nowhere (id)");
            });

            assertThatThrownBy(() -> Run.on(connection).upgrade(op -> {
                        op.execute("CREATE TABLE a (id BIGINT)");
                        op.execute(ADD);
                    }))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("interrupted after it had run \"CREATE TABLE a (id INTEGER)\", which is"
                            + " \"CREATE TABLE a (id BIGINT)\" now.")
                    .hasMessageContaining("alembic repair --mark-reverted");
            assertThatThrownBy(() -> Run.on(connection).upgrade(op -> op.execute("CREATE TABLE a (id INTEGER)")))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("after it had run \"" + ADD + "\", which isn't there any more");
            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void a_password_in_a_statement_is_neither_kept_nor_told(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> op.execute("CREATE TABLE a (password VARCHAR(20) DEFAULT 't1gerpaw')");
            fails(connection, start.andThen(op -> op.execute("CREATE INDEX nowhere ON nowhere (id)")));
            assertThat(one(connection, "SELECT statement_text FROM alembic_version_journal WHERE operation_number = 1"))
                    .contains("***")
                    .doesNotContain("t1gerpaw");

            assertThatThrownBy(() -> Run.on(connection)
                            .upgrade(op -> op.execute("CREATE TABLE a (password VARCHAR(20) DEFAULT 'l1onpaw')")))
                    .hasMessageContaining("***")
                    .hasMessageNotContainingAny("t1gerpaw", "l1onpaw");
            Run.on(connection).upgrade(start);
            assertThat(Run.on(connection).heads()).containsExactly("r1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void a_revision_of_which_nothing_stays_stands_in_nobodys_way(String kind) throws SQLException {
        on(kind, connection -> {
            fails(connection, op -> op.execute("CREATE INDEX nowhere ON nowhere (id)"));

            Run.on(connection).upgradeTo("other", op -> op.execute(ADD));

            assertThat(Run.on(connection).heads()).containsExactly("other");
            assertThat(hasJournal(connection)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void what_was_undone_by_hand_is_noticed(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> op.execute("CREATE TABLE a (id INTEGER)");
            fails(connection, start.andThen(op -> op.execute("CREATE INDEX nowhere ON nowhere (id)")));
            execute(connection, "DROP TABLE a");

            assertThatThrownBy(() -> Run.on(connection).upgrade(start))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("\"CREATE TABLE a (id INTEGER)\" has made was changed since")
                    .hasMessageContaining("alembic repair --mark-reverted");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void what_was_set_in_the_session_is_set_again(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> {
                op.execute("SET @step = 5");
                op.execute("CREATE TABLE a (id INTEGER)");
            };
            fails(connection, start.andThen(op -> op.execute("CREATE INDEX nowhere ON nowhere (id)")));
            execute(connection, "SET @step = 0");

            Run.on(connection).upgrade(start.andThen(op -> op.execute("UPDATE counted SET n = n + @step")));

            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("5");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void what_was_computed_in_the_session_can_not_be_resumed(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> {
                op.execute("SET @found = (SELECT n FROM counted)");
                op.execute("CREATE TABLE a (id INTEGER)");
            };
            fails(connection, start.andThen(op -> op.execute("CREATE INDEX nowhere ON nowhere (id)")));

            assertThatThrownBy(() -> Run.on(connection).upgrade(start))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("has kept something in its session, with \"SET @found = ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void what_was_changed_by_the_connection_itself_is_not_done_twice(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> {
                add(op.connection());
                op.execute("CREATE TABLE a (id INTEGER)");
            };
            fails(connection, start.andThen(op -> op.execute("CREATE INDEX nowhere ON nowhere (id)")));

            assertThatThrownBy(() -> Run.on(connection).upgrade(start))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("has changed something by op.connection() itself, with \"" + ADD + "\"");
            assertThat(one(connection, "SELECT n FROM counted")).isEqualTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "h2"})
    void reading_by_the_connection_itself_is_no_hindrance(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> {
                op.execute("CREATE TABLE a (id INTEGER)");
                op.execute("INSERT INTO a VALUES (" + read(op.connection()) + ")");
            };
            fails(connection, start.andThen(op -> op.execute("CREATE INDEX nowhere ON nowhere (id)")));

            Run.on(connection).upgrade(start);

            assertThat(one(connection, "SELECT COUNT(*) FROM a")).isEqualTo("1");
        });
    }

    private static void add(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Connection connection) {
        try {
            return one(connection, "SELECT n FROM counted");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fails(Connection connection, Consumer<Operations> upgrade) {
        assertThatThrownBy(() -> Run.on(connection).upgrade(upgrade)).isInstanceOf(AlembicException.class);
    }

    private static boolean hasJournal(Connection connection) throws SQLException {
        String query = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_NAME) ="
                + " 'alembic_version_journal'";
        return !one(connection, query).equals("0");
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
