package dev.alembic.internal.batch;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.internal.runtime.SqliteDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch that fails leaves everything as it was, and nothing that is in its way the next time. */
class SqliteBatchFailureTest {

    private static final String EVERYTHING = "SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2";

    private SqliteDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = SqliteDatabase.inMemory(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, m INTEGER)",
                "CREATE INDEX ix ON t (n)",
                "CREATE TABLE history (n INTEGER)",
                "CREATE TRIGGER log AFTER INSERT ON t" + " BEGIN INSERT INTO history VALUES (new.m); END",
                "CREATE VIEW v AS SELECT n, m FROM t",
                "INSERT INTO t VALUES (1, NULL, 5)");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void rows_that_do_not_fit_leave_the_table_as_it_was() throws SQLException {
        List<String> before = database.list(EVERYTHING);

        assertThatThrownBy(() -> database.migrate(op -> op.batch("t", t -> t.alterColumn("n", c -> c.notNull()))))
                .isInstanceOf(SqliteDatabase.REFUSAL)
                .hasMessageContaining("NOT NULL constraint failed");

        assertThat(database.list(EVERYTHING)).isEqualTo(before);
        assertThat(database.list("SELECT * FROM t")).containsExactly("1|NULL|5");
    }

    @Test
    void it_can_be_tried_again() throws SQLException {
        assertThatThrownBy(() -> database.migrate(op -> op.batch("t", t -> t.alterColumn("n", c -> c.notNull()))))
                .isInstanceOf(SqliteDatabase.REFUSAL);
        database.execute("UPDATE t SET n = 0");

        database.migrate(op -> op.batch("t", t -> t.alterColumn("n", c -> c.notNull())));

        assertThat(database.definition("t")).contains("n INTEGER NOT NULL");
    }

    @Test
    void a_table_left_by_another_tool_is_neither_in_the_way_nor_touched() throws SQLException {
        database.execute("CREATE TABLE _alembic_tmp_t (precious TEXT)");
        database.execute("INSERT INTO _alembic_tmp_t VALUES ('x')");

        database.migrate(op -> op.batch("t", t -> t.alterColumn("m", c -> c.notNull())));

        assertThat(database.list("SELECT * FROM _alembic_tmp_t")).containsExactly("x");
        assertThat(database.list("SELECT * FROM t")).containsExactly("1|NULL|5");
    }

    @Test
    void a_view_that_would_not_work_any_more_takes_everything_back() throws SQLException {
        List<String> before = database.list(EVERYTHING);

        assertThatThrownBy(() -> database.migrate(op -> op.batch("t", t -> t.dropColumn("n"))))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("View \"v\" doesn't work any more: ")
                .hasMessageContaining("no such column: n")
                .hasMessageEndingWith("Drop it or create it anew in the same revision.");

        assertThat(database.list(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void a_trigger_that_would_not_work_any_more_takes_everything_back() {
        assertThatThrownBy(() -> database.migrate(op -> {
                    op.execute("DROP VIEW v");
                    op.batch("t", t -> t.dropColumn("m"));
                }))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("Trigger \"log\" doesn't work any more: ")
                .hasMessageContaining("no such column: new.m");
    }

    @Test
    void a_view_may_be_created_anew_after_the_batch() throws SQLException {
        database.migrate(op -> {
            op.batch("t", t -> t.dropColumn("n"));
            op.execute("DROP VIEW v");
            op.execute("CREATE VIEW v AS SELECT m FROM t");
        });

        assertThat(database.list("SELECT * FROM v")).containsExactly("5");
    }

    @Test
    void a_view_that_did_not_work_before_is_none_of_its_business() throws SQLException {
        database.execute("CREATE VIEW broken AS SELECT * FROM nowhere");

        database.migrate(op -> op.batch("t", t -> t.alterColumn("m", c -> c.notNull())));

        assertThat(database.definition("t")).contains("m INTEGER NOT NULL");
    }

    @Test
    void changes_and_sql_are_done_in_the_order_written() throws SQLException {
        database.execute("DROP VIEW v");
        database.migrate(op -> op.batch("t", t -> {
            t.addColumn(column("twice", integer()));
            op.execute("UPDATE t SET n = 1, twice = m * 2");
            t.alterColumn("twice", c -> c.notNull());
            t.execute("INSERT INTO t VALUES (2, 7, 7, 14)");
            t.alterColumn("n", c -> c.rename("number"));
        }));

        assertThat(database.list("SELECT id, number, m, twice FROM t")).containsExactly("1|1|5|10", "2|7|7|14");
        assertThat(database.definition("t")).contains("twice INTEGER NOT NULL");
        assertThat(database.list("SELECT * FROM history")).containsExactly("5", "7");
    }
}
