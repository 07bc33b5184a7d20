package dev.alembic.internal.batch;

import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.internal.runtime.SqliteDatabase;
import dev.alembic.op.Operations;
import dev.alembic.schema.NamingConvention;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of columns, in all the places where a definition may have them. */
class SqliteBatchNamesTest {

    @Test
    void renames_a_key_without_rowid_that_gets_a_unique_as_well() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) WITHOUT ROWID",
                "CREATE TABLE child (t_id INTEGER REFERENCES t (id))",
                "INSERT INTO t VALUES (1, 'x')")) {
            database.migrate(op -> op.batch("t", t -> {
                t.createUniqueConstraint("uq", "id");
                t.alterColumn("id", c -> c.rename("number"));
            }));

            assertThat(database.definition("t"))
                    .isEqualTo("CREATE TABLE \"t\" (number INTEGER NOT NULL, a TEXT,"
                            + " CONSTRAINT uq UNIQUE (number),"
                            + " PRIMARY KEY (number)) WITHOUT ROWID");
            assertThat(database.definition("child"))
                    .isEqualTo("CREATE TABLE child (t_id INTEGER REFERENCES t (number))");
            assertThat(database.list("SELECT * FROM t")).containsExactly("1|x");
        }
    }

    @Test
    void renames_a_key_without_rowid_that_has_a_unique_as_well() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (id INTEGER, PRIMARY KEY (id), UNIQUE (id)) WITHOUT ROWID",
                "CREATE VIEW v AS SELECT id FROM t",
                "INSERT INTO t VALUES (1)")) {
            database.migrate(op -> op.batch("t", t -> t.alterColumn("id", c -> c.rename("n"))));

            assertThat(database.list("SELECT n FROM v")).containsExactly("1");
        }
    }

    @Test
    void a_check_may_say_the_name_of_its_table() throws SQLException {
        try (SqliteDatabase database =
                SqliteDatabase.inMemory("CREATE TABLE t (a INTEGER, CHECK (t.a > 0 AND main.t.a < 9))")) {
            database.migrate(op -> op.batch("t", t -> t.alterColumn("a", c -> c.notNull())));

            assertThat(database.definition("t"))
                    .isEqualTo("CREATE TABLE \"t\" (a INTEGER NOT NULL, CHECK (a > 0 AND a < 9))");
        }
    }

    @Test
    void a_column_can_be_renamed_to_the_same_in_capitals() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory("CREATE TABLE t (a INTEGER, b INTEGER AS (a + 1))")) {
            database.migrate(op -> op.batch("t", t -> t.alterColumn("a", c -> c.rename("A"))));

            assertThat(database.definition("t"))
                    .isEqualTo("CREATE TABLE \"t\" (\"A\" INTEGER, b INTEGER GENERATED ALWAYS AS"
                            + " (\"A\" + 1) VIRTUAL)");
        }
    }

    @Test
    void names_of_a_convention_are_those_from_before_the_batch() throws SQLException {
        NamingConvention naming = NamingConvention.NONE.with("uq", "uq_%(column_0_name)s");
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (a INTEGER UNIQUE, b INTEGER)", "CREATE VIEW v AS SELECT a FROM t")) {
            database.migrate(op -> op.batch("t", how -> how.naming(naming), t -> {
                t.alterColumn("a", c -> c.rename("c"));
                t.dropConstraint("uq_a");
            }));

            assertThat(database.definition("t")).isEqualTo("CREATE TABLE \"t\" (c INTEGER, b INTEGER)");
        }
    }

    @Test
    void of_constraints_that_say_the_same_the_one_that_had_no_name_is_dropped() throws SQLException {
        for (String brought : List.of("UNIQUE (a)", "CONSTRAINT uq_t_a UNIQUE (a)")) {
            try (SqliteDatabase database = SqliteDatabase.inMemory(
                    "CREATE TABLE t (a INTEGER, CONSTRAINT mine UNIQUE (a), " + brought + ")")) {
                database.migrate(op -> op.batch("t", t -> t.dropConstraint(unique("a"))));

                assertThat(database.definition("t"))
                        .isEqualTo("CREATE TABLE \"t\" (a INTEGER, CONSTRAINT mine UNIQUE (a))");
            }
        }
    }

    private static void makeNumbers(Operations op) {
        op.batch("t", t -> t.alterColumn("a", c -> c.type(integer())));
    }

    @Test
    void no_row_is_left_out_where_conflicts_are_ignored() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (a TEXT UNIQUE ON CONFLICT IGNORE)", "INSERT INTO t VALUES ('1'), ('01')")) {
            assertThatThrownBy(() -> database.migrate(SqliteBatchNamesTest::makeNumbers))
                    .hasMessageContaining("UNIQUE constraint failed");
            assertThat(database.list("SELECT a FROM t")).containsExactly("1", "01");
        }
    }

    @Test
    void a_column_that_takes_null_forgets_what_to_do_without_a_value() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory("CREATE TABLE t (a TEXT NOT NULL ON CONFLICT IGNORE)")) {
            database.migrate(op -> op.batch("t", t -> t.alterColumn("a", c -> c.nullable())));
            database.migrate(op -> op.batch("t", t -> t.alterColumn("a", c -> c.notNull())));

            assertThat(database.definition("t")).isEqualTo("CREATE TABLE \"t\" (a TEXT NOT NULL)");
        }
    }

    @Test
    void a_view_of_the_numbers_of_rows_follows_the_key_that_becomes_another_name_of_them() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (id INTEGER UNIQUE, a TEXT)",
                "CREATE VIEW v AS SELECT rowid AS r, id AS k FROM t",
                "INSERT INTO t VALUES (7, 'x')")) {
            database.migrate(op -> op.batch("t", t -> {
                t.createPrimaryKey("pk", "id");
                t.alterColumn("id", c -> c.rename("number"));
            }));

            assertThat(database.list("SELECT number, rowid, a FROM t")).containsExactly("7|7|x");
            assertThat(database.list("SELECT r, k FROM v")).containsExactly("7|7");
            assertThat(database.definition("v")) // as SQLite's own RENAME COLUMN leaves it
                    .isEqualTo("CREATE VIEW v AS SELECT number AS r, number AS k FROM t");
        }
    }
}
