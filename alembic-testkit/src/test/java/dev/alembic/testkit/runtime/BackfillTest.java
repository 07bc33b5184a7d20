package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.op.Backfill;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import dev.alembic.op.RequireNone;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are changed batch by batch, each of them once, whatever happens in between. */
class BackfillTest {

    private static final TableName TABLE = TableName.of("counted");

    private static Backfill add(Backfill b) {
        return b.set("n", "n + 1").batch(7);
    }

    private interface Test {
        void run(Connection connection) throws SQLException;
    }

    private static void on(String kind, String key, Test test) throws SQLException {
        if (kind.equals("postgresql") || kind.equals("mariadb")) {
            TestServer server = kind.equals("postgresql") ? TestServers.postgresql() : TestServers.mariadb();
            try (TestDatabase database = server.freshDatabase("backfill");
                    Connection connection = database.connect()) {
                prepare(connection, key, test);
            }
        } else {
            String url = kind.equals("h2") ? "jdbc:h2:mem:" : "jdbc:sqlite::memory:";
            try (Connection connection = DriverManager.getConnection(url)) {
                prepare(connection, key, test);
            }
        }
    }

    /** Fifty rows; no n may become 1000. */
    private static void prepare(Connection connection, String key, Test test) throws SQLException {
        execute(
                connection,
                "CREATE TABLE counted (id INTEGER NOT NULL, region INTEGER NOT NULL, code VARCHAR(20) NOT NULL, n"
                        + " INTEGER NOT NULL, other INTEGER, CHECK (n < 1000)%s)"
                                .formatted(key.isEmpty() ? "" : ", PRIMARY KEY (" + key + ")"));
        for (int id = 1; id <= 50; id++) {
            execute(connection, "INSERT INTO counted VALUES (%d, %d, 'k''%d', 0, NULL)".formatted(id * 3, id % 3, id));
        }
        test.run(connection);
    }

    private static void on(String kind, Test test) throws SQLException {
        on(kind, "id", test);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | id
            postgresql | region, id
            postgresql | code
            mariadb    | id
            mariadb    | region, id
            mariadb    | code
            sqlite     | id
            sqlite     | region, id
            sqlite     | code
            h2         | id
            h2         | region, id
            h2         | code
            """)
    void every_row_is_changed_once_by_ranges_of_any_key(String kind, String key) throws SQLException {
        on(kind, key, connection -> {
            Run.on(connection).upgrade(op -> op.backfill("counted", BackfillTest::add));

            assertThat(rows(connection, "n <> 1")).isZero();
            assertThat(Run.on(connection).heads()).containsExactly("r1");
            assertThat(hasJournal(connection)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void only_rows_of_the_condition_are_changed(String kind) throws SQLException {
        on(kind, connection -> {
            Run.on(connection)
                    .upgrade(op -> op.backfill(
                            "counted", b -> add(b).set("other", "id").where("region = 1 OR region = 2")));

            assertThat(rows(connection, "n = 1 AND other = id")).isEqualTo(34);
            assertThat(rows(connection, "n = 0 AND other IS NULL")).isEqualTo(16);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void a_run_that_failed_goes_on_behind_its_last_batch(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> revision = op -> {
                op.execute("CREATE TABLE before_it (id INTEGER)");
                op.execute("INSERT INTO before_it VALUES (1)");
                op.backfill("counted", BackfillTest::add);
                op.execute("INSERT INTO before_it VALUES (2)");
                op.execute("CREATE TABLE behind_it (id INTEGER)");
            };
            execute(connection, "UPDATE counted SET n = 999 WHERE id = 90");
            assertThatThrownBy(() -> Run.on(connection).upgrade(revision))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageContaining("which goes on from there");
            assertThat(rows(connection, "n = 1")).isEqualTo(28);
            assertThat(hasJournal(connection)).isTrue();

            execute(connection, "UPDATE counted SET n = 0 WHERE id = 90");
            Run.on(connection).upgrade(revision);

            assertThat(rows(connection, "n <> 1")).isZero();
            assertThat(one(connection, "SELECT COUNT(*) FROM before_it")).isEqualTo("2");
            assertThat(one(connection, "SELECT COUNT(*) FROM behind_it")).isEqualTo("0");
            assertThat(hasJournal(connection)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void what_fails_behind_it_does_not_repeat_it(String kind) throws SQLException {
        on(kind, connection -> {
            Consumer<Operations> start = op -> op.backfill("counted", BackfillTest::add);
            Run run = Run.on(connection);
            assertThatThrownBy(() -> run.upgrade(start.andThen(op -> op.execute("INSERT INTO nowhere VALUES (1)"))))
                    .isInstanceOf(AlembicException.class);

            run.upgrade(start);

            assertThat(rows(connection, "n <> 1")).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void what_was_half_done_must_not_be_edited(String kind) throws SQLException {
        on(kind, connection -> {
            execute(connection, "UPDATE counted SET n = 999 WHERE id = 90");
            Run run = Run.on(connection);
            assertThatThrownBy(() -> run.upgrade(op -> op.backfill("counted", BackfillTest::add)))
                    .isInstanceOf(AlembicException.class);

            assertThatThrownBy(() -> run.upgrade(op -> op.backfill("counted", b -> b.set("n", "n + 2"))))
                    .hasMessageContaining("was interrupted after it had run")
                    .hasMessageContaining("alembic repair");
            assertThatThrownBy(() -> run.upgradeTo("r7", op -> op.execute("CREATE TABLE a (id INTEGER)")))
                    .hasMessageContaining("upgrade of \"r1\" was interrupted");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void a_table_without_a_key_is_refused_unless_one_is_said(String kind) throws SQLException {
        on(kind, "", connection -> {
            Run run = Run.on(connection);
            assertThatThrownBy(() -> run.upgrade(op -> op.backfill("counted", BackfillTest::add)))
                    .hasMessageContaining("b.by(");
            assertThatThrownBy(() -> run.upgrade(op -> op.backfill("counted", b -> add(b).by("other"))))
                    .hasMessageContaining("would pass over rows where that is NULL");

            run.upgrade(op -> op.backfill("counted", b -> add(b).by("region")));
            assertThat(rows(connection, "n <> 1")).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void nothing_goes_on_while_rows_are_left(String kind) throws SQLException {
        on(kind, connection -> {
            Run run = Run.on(connection);
            assertThatThrownBy(() -> run.upgrade(op -> op.requireNone("counted", "n = 0")))
                    .hasMessageContaining("Table \"counted\" still has rows where n = 0.");

            run.upgrade(op -> op.requireNone("counted", "n = 1"));
        });
    }

    @ParameterizedTest
    @CsvSource({"postgresql, ''", "postgresql, code", "mariadb, ''", "mariadb, code"})
    void printed_it_is_a_loop(String kind, String by) throws SQLException {
        on(kind, connection -> {
            UnaryOperator<Backfill> how = b -> by.isEmpty() ? add(b) : add(b).by(by);
            for (String sql : printed(kind, how.apply(Backfill.of(TABLE)).where("id > 3 OR code = 'k''1'"))) {
                execute(connection, sql);
            }
            assertThat(rows(connection, "n <> 1")).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void printed_a_condition_fails_as_well(String kind) throws SQLException {
        on(kind, connection -> {
            for (String sql : printed(kind, new RequireNone(TABLE, "n = 1"))) {
                execute(connection, sql);
            }
            assertThatThrownBy(() -> {
                        for (String sql : printed(kind, new RequireNone(TABLE, "n = 0"))) {
                            query(connection, sql);
                        }
                    })
                    .isInstanceOf(SQLException.class);
        });
    }

    private static List<String> printed(String kind, Operation op) {
        return Dialects.load().byName(kind).ddl(DdlSettings.OFFLINE).compile(op).stream()
                .map(Sql::text)
                .toList();
    }

    private static void query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                statement.getResultSet().next();
            }
        }
    }

    private static int rows(Connection connection, String condition) throws SQLException {
        return Integer.parseInt(one(connection, "SELECT COUNT(*) FROM counted WHERE " + condition));
    }

    private static boolean hasJournal(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("alembic_version_journal")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
