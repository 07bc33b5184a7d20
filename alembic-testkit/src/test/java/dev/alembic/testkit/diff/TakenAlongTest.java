package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a drop takes along, trips over or breaks, and no model speaks of. */
class TakenAlongTest {

    /** What depends on tables and is in no model, in words. */
    private static List<String> companions(LawDatabase database, String... tables) {
        LiveObjects objects = database.dialect().liveObjects(database.connection());
        return Stream.concat(
                        objects.definitions().stream().map(Object::toString),
                        Stream.of(tables)
                                .flatMap(table -> objects.dependents(TableName.of(table)).stream())
                                .map(Object::toString))
                .toList();
    }

    /** Runs a revision that drops all tables there and back. */
    private static void thereAndBack(LawDatabase database, DiffResult result) throws SQLException {
        database.run(result.upgrade());
        assertThat(database.diff(MetaData.EMPTY).isEmpty()).isTrue();
        database.run(result.downgrade());
    }

    @Test
    void what_goes_with_a_table_of_postgresql_comes_back_with_it() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE t (id int PRIMARY KEY, a int, b int, note text STORAGE EXTERNAL);
                    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                    CREATE TRIGGER audit BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                    ALTER TABLE t ENABLE ROW LEVEL SECURITY;
                    CREATE POLICY own_rows ON t USING (id > 0);
                    CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
                    CREATE STATISTICS st (dependencies) ON a, b FROM t;
                    GRANT SELECT ON t TO PUBLIC;
                    ALTER TABLE t ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
                    CREATE INDEX ix ON t (a);
                    COMMENT ON INDEX ix IS 'why';
                    ALTER TABLE t REPLICA IDENTITY FULL;
                    CREATE SEQUENCE s OWNED BY t.a""");

            List<String> before = companions(database, "t");
            DiffResult result = database.diff(MetaData.EMPTY);

            assertThat(Trip.notes(result)).containsExactly("Loses all rows of table 't'.");
            thereAndBack(database, result);
            assertThat(companions(database, "t")).hasSizeGreaterThan(10).isEqualTo(before);
        }
    }

    @Test
    void settings_of_postgresql_come_back() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE t (id int, a int NOT NULL, note text COMPRESSION pglz, u int CONSTRAINT given NOT NULL,
                        CONSTRAINT pk PRIMARY KEY (id) WITH (fillfactor = 50))
                        WITH (toast.autovacuum_enabled = false, fillfactor = 70);
                    CREATE UNIQUE INDEX ia ON t (a);
                    CREATE INDEX iu ON t (u) WITH (fillfactor = 60);
                    ALTER TABLE t CLUSTER ON iu;
                    ALTER TABLE t REPLICA IDENTITY USING INDEX ia;
                    CREATE UNLOGGED TABLE unlogged (id int PRIMARY KEY)""");

            List<String> before = companions(database, "t", "unlogged");
            thereAndBack(database, database.diff(MetaData.EMPTY));
            assertThat(companions(database, "t", "unlogged"))
                    .hasSizeGreaterThan(5)
                    .isEqualTo(before);

            DiffResult result = database.diff(metaData(
                    table("unlogged", column("id", integer()).primaryKey().autoincrement(false))
                            .prefixes("UNLOGGED"),
                    table(
                                    "t",
                                    column("id", integer()).primaryKey().autoincrement(false),
                                    column("a", integer()).notNull(),
                                    column("note", text()),
                                    column("u", integer()).notNull())
                            .option("postgresql_with", Map.of("fillfactor", "70"))));
            assertThat(Trip.notes(result)).isEmpty();
            database.run(result.upgrade());
            database.run(result.downgrade());
            assertThat(companions(database, "t", "unlogged")).isEqualTo(before);
        }
    }

    @Test
    void what_holds_in_time_comes_back() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE t (id int4range, at tsrange, CONSTRAINT pk PRIMARY KEY (id, at WITHOUT OVERLAPS));
                    CREATE TABLE u (id int4range, at tsrange,
                        CONSTRAINT fk FOREIGN KEY (id, PERIOD at) REFERENCES t (id, PERIOD at))""");

            List<String> before = companions(database, "t", "u");
            thereAndBack(database, database.diff(MetaData.EMPTY));
            assertThat(companions(database, "t", "u")).hasSize(2).isEqualTo(before);
        }
    }

    @Test
    void partitions_and_views_of_postgresql_come_back() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE par (id int NOT NULL, a int) PARTITION BY RANGE (id);
                    CREATE TABLE par_1 PARTITION OF par FOR VALUES FROM (1) TO (10);
                    CREATE TABLE par_2 PARTITION OF par FOR VALUES FROM (10) TO (20) PARTITION BY LIST (a);
                    CREATE TABLE par_2_x PARTITION OF par_2 FOR VALUES IN (1, 2);
                    CREATE INDEX ix ON par_2_x (id);
                    CREATE TABLE other (id int PRIMARY KEY);
                    ALTER TABLE par_1 ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES other (id);
                    CREATE VIEW v AS SELECT a FROM par;
                    CREATE VIEW w AS SELECT a FROM v""");

            List<String> before = companions(database, "par");
            DiffResult result = database.diff(MetaData.EMPTY);

            assertThat(Trip.notes(result))
                    .containsExactly(
                            "Drops what uses tables that go, which the downgrade creates again: foreign key 'fk' on"
                                    + " 'par_1', view 'v', view 'w'.",
                            "Loses all rows of table 'par'.",
                            "Loses all rows of table 'other'.");
            thereAndBack(database, result);
            assertThat(companions(database, "par")).hasSize(5).isEqualTo(before);
        }
    }

    private static final String IN_THE_WAY = """
            CREATE TABLE t (id int PRIMARY KEY, a int, b int);
            CREATE VIEW v AS SELECT a FROM t;
            CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
            CREATE VIEW other AS SELECT b FROM t;
            CREATE POLICY positive ON t USING (a > 0)""";

    private static MetaData withBig(String column) {
        return metaData(table(
                "t",
                column("id", integer()).primaryKey().autoincrement(false),
                column(column, bigInteger()),
                column("b", integer())));
    }

    @Test
    void what_stands_in_the_way_of_another_type_is_made_anew() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute(IN_THE_WAY);
            List<String> before = definitions(database);

            DiffResult result = database.diff(withBig("a"));

            assertThat(Trip.notes(result))
                    .containsExactly("Drops what uses the column, and creates it again as it is now: materialized view"
                            + " 'm', view 'v', policy 'positive' on 't'.");
            database.run(result.upgrade());
            assertThat(database.diff(withBig("a")).isEmpty()).isTrue();
            assertThat(definitions(database)).isEqualTo(before);
            database.run(result.downgrade());
            assertThat(definitions(database)).isEqualTo(before);
        }
    }

    private static List<String> definitions(LawDatabase database) {
        return database.dialect().liveObjects(database.connection()).definitions().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void what_stands_in_the_way_of_another_type_and_name_is_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute(IN_THE_WAY);

            DiffResult result =
                    database.diff(withBig("c"), List.of(Rename.of(TableName.of("t"), Name.of("a"), Name.of("c"))));

            assertThat(Trip.notes(result))
                    .contains("Is refused because of what uses 't.c': materialized view 'm', policy 'positive',"
                            + " view 'v'. Drop that first, and create it again afterwards.");
            assertThatThrownBy(() -> database.run(result.upgrade())).isInstanceOf(AlembicException.class);
        }
    }

    @Test
    void what_goes_with_a_column_of_postgresql_is_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE t (id int PRIMARY KEY, a int, b int);
                    CREATE STATISTICS st (dependencies) ON a, b FROM t;
                    GRANT UPDATE (a) ON t TO PUBLIC;
                    CREATE INDEX ix ON t (id, b);
                    COMMENT ON INDEX ix IS 'why'""");

            DiffResult result = database.diff(metaData(
                    table("t", column("id", integer()).primaryKey().autoincrement(false), column("b", integer()))));

            assertThat(Trip.notes(result))
                    .containsExactlyInAnyOrder(
                            "Loses the values of column 't.a'.",
                            "Takes along what the downgrade doesn't bring back: statistics 'st'.");
        }
    }

    @Test
    void what_depends_on_a_table_is_named_under_its_new_name() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT a FROM t");
            MetaData model = metaData(
                    table("u", column("id", integer()).primaryKey().autoincrement(false), column("a", bigInteger())));

            DiffResult result = database.diff(model, List.of(Rename.of(TableName.of("t"), Name.of("u"))));

            assertThat(Trip.notes(result))
                    .containsExactly("Is refused because of what uses 'u.a': view 'v'. Drop that first, and create it"
                            + " again afterwards.");
        }
    }

    @Test
    void what_goes_with_a_table_of_mariadb_comes_back_with_it() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            database.execute("""
                    CREATE TABLE t (id INT, a INT, b INT, KEY ia (a) COMMENT 'why', KEY ib (b) IGNORED,
                        note TEXT COMPRESSED) PARTITION BY HASH (id) PARTITIONS 2""");
            database.execute("CREATE TRIGGER audit BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1");
            database.execute("CREATE VIEW v AS SELECT a AS x FROM t");
            database.execute("""
                    CREATE TABLE u (id INT, s DATE, e DATE, PERIOD FOR validity (s, e),
                        UNIQUE uq (id, validity WITHOUT OVERLAPS)) WITH SYSTEM VERSIONING""");

            DiffResult result = database.diff(MetaData.EMPTY);

            assertThat(Trip.notes(result))
                    .containsExactly(
                            "Loses all rows of table 'u'.",
                            "Takes along what the downgrade doesn't bring back: the history of its rows.",
                            "Loses all rows of table 't'.",
                            "Breaks what uses 't': view 'v'.");
            List<String> before = companions(database, "t", "u");
            thereAndBack(database, result);
            assertThat(companions(database, "t", "u")).hasSizeGreaterThan(8).isEqualTo(before);
        }
    }

    @Test
    void a_column_that_a_view_of_mariadb_reads_is_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            database.execute("CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT)");
            database.execute("CREATE VIEW v AS SELECT a AS x FROM t");
            database.execute("CREATE TRIGGER audit BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1");

            DiffResult result = database.diff(
                    metaData(table("t", column("id", integer()).primaryKey().autoincrement(false))));

            assertThat(Trip.notes(result))
                    .containsExactly(
                            "Loses the values of column 't.a'.",
                            "Breaks what uses 't.a': trigger 'audit', view 'v'.",
                            "Loses the values of column 't.b'.");
        }
    }

    @Test
    void triggers_and_views_of_sqlite_are_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("sqlite")) {
            database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
            database.execute("CREATE TRIGGER audit AFTER INSERT ON t BEGIN SELECT 1; END");
            database.execute("CREATE VIEW v AS SELECT id FROM t");

            assertThat(Trip.notes(database.diff(MetaData.EMPTY)))
                    .containsExactly("Loses all rows of table 't'.", "Breaks what uses 't': view 'v'.");
            List<String> before = companions(database, "t");
            thereAndBack(database, database.diff(MetaData.EMPTY));
            assertThat(companions(database, "t")).isEqualTo(before);
        }
    }

    @Test
    void triggers_and_views_of_h2_come_back() throws SQLException {
        try (LawDatabase database = LawDatabase.open("h2")) {
            database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
            database.execute("CREATE TRIGGER audit BEFORE INSERT ON t FOR EACH ROW AS "
                    + "'org.h2.api.Trigger create() { return (c, o, n) -> {}; }'");
            database.execute("CREATE VIEW v AS SELECT id FROM t");
            database.execute("CREATE VIEW w AS SELECT id FROM v");
            List<String> before = companions(database, "t");
            DiffResult result = database.diff(MetaData.EMPTY);

            assertThat(Trip.notes(result))
                    .containsExactly(
                            "Drops what uses tables that go, which the downgrade creates again: view 'V', view 'W'.",
                            "Loses all rows of table 't'.");
            thereAndBack(database, result);
            assertThat(companions(database, "t")).isEqualTo(before);
        }
    }

    @Test
    void rights_of_h2_come_back() throws SQLException {
        try (LawDatabase database = LawDatabase.open("h2")) {
            database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
            database.execute("CREATE ROLE app");
            database.execute("GRANT SELECT ON t TO app");

            DiffResult result = database.diff(MetaData.EMPTY);

            assertThat(Trip.notes(result)).containsExactly("Loses all rows of table 't'.");
            List<String> before = companions(database, "t");
            thereAndBack(database, result);
            assertThat(companions(database, "t")).isEqualTo(before);
            database.execute("REVOKE SELECT ON t FROM app");
        }
    }

    @Test
    void what_breaks_by_another_name_is_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, a int, b int)");
            database.execute("CREATE TABLE log (n int)");
            database.execute("CREATE VIEW v AS SELECT a FROM t");
            database.execute("CREATE VIEW w AS SELECT b FROM t");
            database.execute("CREATE TRIGGER audit AFTER INSERT ON t FOR EACH ROW INSERT INTO log VALUES (NEW.a)");
            MetaData column = model("t", "c");
            MetaData table = model("u", "a");

            assertThat(Trip.notes(
                            database.diff(column, List.of(Rename.of(TableName.of("t"), Name.of("a"), Name.of("c"))))))
                    .containsExactly("Breaks what uses 't.a': trigger 'audit', view 'v'. Create that anew, with the new"
                            + " name.");
            assertThat(Trip.notes(database.diff(table, List.of(Rename.of(TableName.of("t"), Name.of("u"))))))
                    .containsExactly("Breaks what uses 't': view 'v', view 'w'. Create that anew, with the new name.");
        }
    }

    private static MetaData model(String table, String column) {
        return metaData(
                table(
                        table,
                        column("id", integer()).primaryKey().autoincrement(false),
                        column(column, integer()),
                        column("b", integer())),
                table("log", column("n", integer())));
    }

    @Test
    void what_uses_an_enumeration_beside_tables_is_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TYPE st AS ENUM ('a', 'b', 'c');
                    CREATE TABLE t (id int PRIMARY KEY, s st);
                    CREATE FUNCTION f(x st[]) RETURNS int LANGUAGE sql AS 'SELECT 1';
                    CREATE DOMAIN state AS st;
                    CREATE TYPE pair AS (one st, other int)""");
            Column id = column("id", integer()).primaryKey().autoincrement(false);
            String note = "Is refused because of what uses enumeration 'st': domain 'state', function 'f(st[])', type"
                    + " 'pair'. Drop that first, and create it again afterwards.";

            DiffResult fewer = database.diff(metaData(
                    table("t", id, column("s", enumeration("a", "b").named("st")))));
            DiffResult none = database.diff(metaData(table("t", id, column("s", string(9)))));
            DiffResult more = database.diff(metaData(
                    table("t", id, column("s", enumeration("a", "b", "c", "d").named("st")))));

            assertThat(Trip.notes(fewer)).contains(note);
            assertThat(Trip.notes(none)).contains(note);
            assertThat(Trip.notes(more)).isEmpty();
        }
    }

    @Test
    void a_column_that_a_view_of_sqlite_or_h2_reads_is_named() throws SQLException {
        for (String dialect : new String[] {"sqlite", "h2"}) {
            try (LawDatabase database = LawDatabase.open(dialect)) {
                database.execute("CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a INTEGER, b INTEGER)");
                database.execute("CREATE VIEW v AS SELECT a FROM t");
                Column id = column("id", integer()).primaryKey().autoincrement(false);

                DiffResult without = database.diff(metaData(table("t", id, column("b", integer()))));
                DiffResult other = database.diff(metaData(table("t", id, column("a", integer()))));
                DiffResult retyped =
                        database.diff(metaData(table("t", id, column("a", bigInteger()), column("b", integer()))));

                assertThat(Trip.notes(without))
                        .anyMatch(note -> note.startsWith("Is refused because of what uses 't.a': view '"));
                assertThat(Trip.notes(other)).containsExactly("Loses the values of column 't.b'.");
                assertThat(Trip.notes(retyped)).isEmpty();
            }
        }
    }
}
