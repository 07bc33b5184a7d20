package dev.alembic.internal.batch;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.internal.runtime.SqliteDatabase;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.TableOperations;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a table of SQLite has beside columns and rows is still there after a batch. */
class SqliteBatchKeepsTest {

    private static final String COMMENTED = """
            CREATE TABLE t ( -- things
                id INTEGER PRIMARY KEY,
                -- how many
                -- there are
                n INTEGER, -- never negative
                /* who's got it */ owner TEXT DEFAULT '--',
                gone TEXT, -- soon
                /* sums
                   up */
                CHECK (n >= 0)
            )
            """;

    private static void change(TableOperations table) {
        table.alterColumn("n", c -> c.notNull());
    }

    /** The table's definition after a change of its column {@code n}. */
    private static String rebuilt(String... statements) throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(statements)) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));
            return database.definition("t");
        }
    }

    @Test
    void keeps_collations_of_columns() throws SQLException {
        assertThat(rebuilt("CREATE TABLE t (n INTEGER, a TEXT COLLATE NOCASE, b INTEGER" + " COLLATE RTRIM)"))
                .isEqualTo("CREATE TABLE \"t\" (n INTEGER NOT NULL, a TEXT COLLATE \"NOCASE\","
                        + " b INTEGER COLLATE \"RTRIM\")");
    }

    @Test
    void keeps_types_as_they_were_declared() throws SQLException {
        assertThat(rebuilt("CREATE TABLE t (n INT, a, b FLOATING POINT(10, 2), c varchar(5)," + " id INT PRIMARY KEY)"))
                .isEqualTo("CREATE TABLE \"t\" (n INT NOT NULL, a, b FLOATING POINT(10, 2), c"
                        + " varchar(5), id INT, PRIMARY KEY (id))");
    }

    @Test
    void keeps_strict_and_without_rowid() throws SQLException {
        assertThat(rebuilt("CREATE TABLE t (id TEXT PRIMARY KEY, n ANY) STRICT, WITHOUT ROWID"))
                .isEqualTo("CREATE TABLE \"t\" (id TEXT NOT NULL, n ANY NOT NULL, PRIMARY KEY (id))"
                        + " WITHOUT ROWID, STRICT");
    }

    @Test
    void keeps_conflict_clauses() throws SQLException {
        assertThat(rebuilt("CREATE TABLE t (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, a TEXT"
                        + " NOT NULL ON CONFLICT IGNORE UNIQUE ON CONFLICT FAIL, n"
                        + " INTEGER)"))
                .isEqualTo("CREATE TABLE \"t\" (id INTEGER NOT NULL, a TEXT NOT NULL ON CONFLICT"
                        + " IGNORE, n INTEGER NOT NULL, PRIMARY KEY (id) ON CONFLICT REPLACE,"
                        + " UNIQUE (a) ON CONFLICT FAIL)");
    }

    @Test
    void keeps_generated_columns() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (n INTEGER, a INT AS (n * 2) STORED, b TEXT AS (n || 'x'))",
                "INSERT INTO t (n) VALUES (1), (2)")) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));

            assertThat(database.definition("t"))
                    .isEqualTo("CREATE TABLE \"t\" (n INTEGER NOT NULL,"
                            + " a INT GENERATED ALWAYS AS (n * 2) STORED,"
                            + " b TEXT GENERATED ALWAYS AS (n || 'x') VIRTUAL)");
            assertThat(database.list("SELECT * FROM t")).containsExactly("1|2|1x", "2|4|2x");
        }
    }

    @Test
    void keeps_partial_and_expression_indexes() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (n INTEGER, a TEXT)",
                "CREATE UNIQUE INDEX ix_low ON t (lower(a) COLLATE RTRIM DESC, n) WHERE n >" + " 0",
                "CREATE INDEX ix_n ON t (n DESC)")) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));

            assertThat(database.definition("ix_low"))
                    .isEqualTo("CREATE UNIQUE INDEX ix_low ON t (lower(a) COLLATE RTRIM DESC, n) WHERE" + " n > 0");
            assertThat(database.definition("ix_n")).isEqualTo("CREATE INDEX ix_n ON t (n DESC)");
        }
    }

    @Test
    void keeps_checks_with_and_without_names() throws SQLException {
        assertThat(rebuilt("CREATE TABLE t (n INTEGER CHECK (n <> 5), a INTEGER,"
                        + " CONSTRAINT positive CHECK (a > 0), CHECK (a < n))"))
                .isEqualTo("CREATE TABLE \"t\" (n INTEGER NOT NULL, a INTEGER, CONSTRAINT positive"
                        + " CHECK (a > 0), CHECK (n <> 5), CHECK (a < n))");
    }

    @Test
    void keeps_foreign_keys_and_when_they_are_checked() throws SQLException {
        assertThat(rebuilt(
                        "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, p_id INTEGER"
                                + " REFERENCES p ON DELETE SET NULL DEFERRABLE INITIALLY"
                                + " DEFERRED, parent INTEGER CONSTRAINT up REFERENCES t (id) ON"
                                + " UPDATE CASCADE, later INTEGER REFERENCES not_yet)"))
                .isEqualTo("CREATE TABLE \"t\" (id INTEGER NOT NULL, n INTEGER NOT NULL, p_id INTEGER,"
                        + " parent INTEGER, later INTEGER, PRIMARY KEY (id), CONSTRAINT up"
                        + " FOREIGN KEY(parent) REFERENCES t (id) ON UPDATE CASCADE, FOREIGN"
                        + " KEY(p_id) REFERENCES p (id) ON DELETE SET NULL DEFERRABLE INITIALLY"
                        + " DEFERRED, FOREIGN KEY(later) REFERENCES not_yet)");
    }

    @Test
    void keeps_keys_with_order_and_collation() throws SQLException {
        assertThat(rebuilt("CREATE TABLE t (n INTEGER, \"a b\" TEXT, PRIMARY KEY (n DESC, \"a"
                        + " b\" COLLATE NOCASE), UNIQUE (\"a b\" DESC))"))
                .isEqualTo("CREATE TABLE \"t\" (n INTEGER NOT NULL, \"a b\" TEXT, PRIMARY KEY (n DESC,"
                        + " \"a b\" COLLATE NOCASE), UNIQUE (\"a b\" DESC))");
    }

    @Test
    void makes_no_row_number_of_a_descending_key() throws SQLException {
        assertThat(rebuilt("CREATE TABLE t (id INTEGER PRIMARY KEY DESC, n INTEGER)"))
                .isEqualTo("CREATE TABLE \"t\" (id INTEGER PRIMARY KEY DESC, n INTEGER NOT NULL)");
    }

    @Test
    void goes_on_counting_where_the_old_table_stopped() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (id INTEGER CONSTRAINT pk PRIMARY KEY AUTOINCREMENT, n" + " INTEGER)",
                "INSERT INTO t (n) VALUES (1), (2), (3)",
                "DELETE FROM t WHERE id > 1")) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));
            database.execute("INSERT INTO t (n) VALUES (4)");

            assertThat(database.list("SELECT id FROM t")).containsExactly("1", "4");
            assertThat(database.definition("t"))
                    .isEqualTo("CREATE TABLE \"t\" (id INTEGER NOT NULL CONSTRAINT pk PRIMARY KEY"
                            + " AUTOINCREMENT, n INTEGER NOT NULL)");
            assertThat(database.list("SELECT name, seq FROM sqlite_sequence")).containsExactly("t|4");
        }
    }

    @Test
    void goes_on_counting_in_a_table_that_is_empty_by_now() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER)",
                "INSERT INTO t (n) VALUES (1), (2), (3)",
                "DELETE FROM t")) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));

            assertThat(database.list("SELECT name, seq FROM sqlite_sequence")).containsExactly("t|3");
        }
    }

    @Test
    void keeps_triggers() throws SQLException {
        String trigger = "CREATE TRIGGER log AFTER INSERT ON t BEGIN INSERT INTO history VALUES (new.n);" + " END";
        try (SqliteDatabase database =
                SqliteDatabase.inMemory("CREATE TABLE t (n INTEGER)", "CREATE TABLE history (n INTEGER)", trigger)) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));
            database.execute("INSERT INTO t VALUES (7)");

            assertThat(database.definition("log")).isEqualTo(trigger);
            assertThat(database.list("SELECT n FROM history")).containsExactly("7");
        }
    }

    @Test
    void keeps_views_and_triggers_elsewhere_that_name_the_table() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (n INTEGER)",
                "CREATE TABLE other (n INTEGER)",
                "CREATE VIEW v AS SELECT n FROM t",
                "CREATE VIEW w AS SELECT n FROM v",
                "CREATE TRIGGER down INSTEAD OF INSERT ON v" + " BEGIN INSERT INTO t VALUES (new.n); END",
                "CREATE TRIGGER across AFTER INSERT ON other" + " BEGIN INSERT INTO v VALUES (new.n); END")) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));
            database.execute("INSERT INTO other VALUES (7)");

            assertThat(database.list("SELECT n FROM w")).containsExactly("7");
            assertThat(database.one("PRAGMA legacy_alter_table")).isEqualTo("0");
        }
    }

    @Test
    void gives_a_column_its_new_name_everywhere() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT UNIQUE, n INTEGER,"
                        + " up TEXT REFERENCES t (code), CHECK (length(code) > 1))",
                "CREATE INDEX ix ON t (upper(code)) WHERE code <> 'code'",
                "CREATE VIEW v AS SELECT t.code AS c FROM t",
                "CREATE TRIGGER tr AFTER UPDATE OF code ON t"
                        + " BEGIN UPDATE t SET n = length(new.code) WHERE id = new.id; END",
                "CREATE TABLE child (t_code TEXT REFERENCES t (code))",
                "INSERT INTO t VALUES (1, 'abc', 0, NULL)")) {
            database.migrate(op -> op.batch("t", t -> {
                t.alterColumn("code", c -> c.rename("mark").notNull());
                t.createUniqueConstraint("uq", "mark", "n");
            }));
            database.execute("UPDATE t SET mark = 'abcd'");

            assertThat(database.definition("t"))
                    .contains("UNIQUE (mark)", "CHECK (length(mark) > 1)", "REFERENCES t (mark)", "uq");
            assertThat(database.definition("ix")).isEqualTo("CREATE INDEX ix ON t (upper(mark)) WHERE mark <> 'code'");
            assertThat(database.definition("child")).contains("REFERENCES t (mark)");
            assertThat(database.list("SELECT c FROM v")).containsExactly("abcd");
            assertThat(database.list("SELECT n FROM t")).containsExactly("4");
        }
    }

    @Test
    void keeps_the_numbers_of_rows_where_a_view_shows_them() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (n INTEGER)",
                "CREATE VIEW v AS SELECT rowid AS number, n FROM t",
                "INSERT INTO t VALUES (1), (2), (3)",
                "DELETE FROM t WHERE n = 2")) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));

            assertThat(database.list("SELECT * FROM v")).containsExactly("1|1", "3|3");
        }
    }

    @Test
    void keeps_the_numbers_of_rows_that_a_full_text_index_points_at() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (n INTEGER, body TEXT)",
                "CREATE VIRTUAL TABLE search USING fts5(body, content='t')",
                "INSERT INTO t VALUES (1, 'ant'), (2, 'bee'), (3, 'cat')",
                "DELETE FROM t WHERE n = 2",
                "INSERT INTO search (search) VALUES ('rebuild')")) {
            database.migrate(op -> op.batch("t", SqliteBatchKeepsTest::change));

            assertThat(database.list("SELECT body FROM search WHERE search MATCH 'cat'"))
                    .containsExactly("cat");
        }
    }

    @Test
    void keeps_comments_in_the_definition() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(COMMENTED)) {
            database.migrate(op -> op.batch("t", t -> {
                t.alterColumn("n", c -> c.notNull());
                t.dropColumn("gone");
            }));

            assertThat(database.one("SELECT sql FROM sqlite_master WHERE name = 't'"))
                    .isEqualTo("""
                            CREATE TABLE "t" (
                                -- things
                                /* sums
                                   up */
                                id INTEGER NOT NULL,
                                -- how many
                                -- there are
                                -- never negative
                                n INTEGER NOT NULL,
                                /* who's got it */
                                owner TEXT DEFAULT '--',
                                PRIMARY KEY (id),
                                CHECK (n >= 0)
                            )\
                            """);
        }
    }

    @Test
    void keeps_rows_and_the_order_of_columns() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.inMemory(
                "CREATE TABLE t (c BLOB, n INTEGER, a TEXT, b REAL)",
                "INSERT INTO t VALUES (x'00ff', 1, 'ä', 1.5), (NULL, 2, NULL, NULL)")) {
            database.migrate(op -> op.batch("t", t -> {
                t.addColumn(column("d", integer()).notNull().serverDefault("7"));
                t.alterColumn("n", c -> c.notNull());
                t.dropColumn("b");
                t.addColumn(column("e", string(5)), add -> add.at(after("n")));
            }));

            assertThat(database.list("SELECT hex(c), n, a, e, d FROM t"))
                    .containsExactly("00FF|1|ä|NULL|7", "|2|NULL|NULL|7");
            assertThat(database.list("SELECT name FROM pragma_table_info('t')"))
                    .containsExactly("c", "n", "e", "a", "d");
        }
    }

    private static ColumnPosition after(String column) {
        return ColumnPosition.after(column);
    }
}
