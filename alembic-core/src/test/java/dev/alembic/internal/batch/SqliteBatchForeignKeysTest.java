package dev.alembic.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.internal.runtime.SqliteDatabase;
import dev.alembic.op.Operations;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With foreign keys enforced, a batch on a table leaves the rows alone that point at it. */
class SqliteBatchForeignKeysTest {

    private SqliteDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = SqliteDatabase.inMemory(
                "PRAGMA foreign_keys = ON",
                "CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT UNIQUE, n INTEGER)",
                "CREATE TABLE child (id INTEGER PRIMARY KEY,"
                        + " parent_id INTEGER REFERENCES parent ON DELETE CASCADE)",
                "CREATE TABLE reader (code TEXT REFERENCES parent (code) ON DELETE SET" + " NULL)",
                "INSERT INTO parent VALUES (1, 'a', 0), (2, 'b', 0)",
                "INSERT INTO child VALUES (10, 1), (11, 2)",
                "INSERT INTO reader VALUES ('a')");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static void change(Operations op) {
        op.batch("parent", t -> t.alterColumn("n", c -> c.notNull()));
    }

    @Test
    void rows_that_point_at_the_table_stay() throws SQLException {
        database.migrate(SqliteBatchForeignKeysTest::change);

        assertThat(database.list("SELECT * FROM child")).containsExactly("10|1", "11|2");
        assertThat(database.list("SELECT code FROM reader")).containsExactly("a");
        assertThat(database.definition("parent")).contains("n INTEGER NOT NULL");
    }

    @Test
    void foreign_keys_are_enforced_again_afterwards() throws SQLException {
        database.migrate(SqliteBatchForeignKeysTest::change);
        database.execute("DELETE FROM parent WHERE id = 1");

        assertThat(database.list("SELECT id FROM child")).containsExactly("11");
    }

    @Test
    void foreign_keys_are_enforced_again_after_a_failure() throws SQLException {
        assertThatThrownBy(() -> database.migrate(op -> op.execute("nonsense"))).isInstanceOf(SqliteDatabase.REFUSAL);

        assertThat(database.one("PRAGMA foreign_keys")).isEqualTo("1");
    }

    @Test
    void a_row_that_points_at_nothing_takes_everything_back() throws SQLException {
        assertThatThrownBy(() -> database.migrate(op -> {
                    change(op);
                    op.execute("DELETE FROM parent WHERE id = 2");
                }))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("Row 11 of table \"child\" (parent_id = 2) points at a row of table"
                        + " \"parent\" that is not there");

        assertThat(database.list("SELECT id FROM parent")).containsExactly("1", "2");
        assertThat(database.definition("parent")).contains("n INTEGER)");
    }

    @Test
    void rows_that_pointed_at_nothing_before_are_none_of_its_business() throws SQLException {
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute("INSERT INTO child VALUES (12, 99)");
        database.execute("PRAGMA foreign_keys = ON");

        database.migrate(SqliteBatchForeignKeysTest::change);

        assertThat(database.list("SELECT id FROM child")).containsExactly("10", "11", "12");
    }

    @Test
    void a_column_that_others_point_at_can_not_be_dropped() throws SQLException {
        assertThatThrownBy(() -> database.migrate(op -> op.batch("parent", t -> t.dropColumn("code"))))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("A foreign key of table \"reader\" points at columns that are gone");

        assertThat(database.list("SELECT code FROM parent")).containsExactly("a", "b");
    }

    @Test
    void a_table_that_points_at_itself_keeps_its_rows() throws SQLException {
        database.execute("CREATE TABLE tree (id INTEGER PRIMARY KEY, n INTEGER,"
                + " up INTEGER NOT NULL REFERENCES tree ON DELETE CASCADE)");
        database.execute("INSERT INTO tree VALUES (1, 1, 1), (2, 2, 1), (3, 3, 2)");

        database.migrate(op -> op.batch("tree", t -> t.alterColumn("n", c -> c.notNull())));

        assertThat(database.list("SELECT id, up FROM tree")).containsExactly("1|1", "2|1", "3|2");
        assertThat(database.definition("tree")).contains("REFERENCES tree (id) ON DELETE CASCADE");
    }
}
