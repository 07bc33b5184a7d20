package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a drop takes along, trips over or breaks, and no model speaks of. */
class TakenAlongTest {

    @Test
    void what_goes_with_a_table_of_postgresql_is_named() throws SQLException {
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

            DiffResult result = database.diff(MetaData.EMPTY);

            assertThat(Trip.notes(result))
                    .containsExactly(
                            "Loses all rows of table 't'.",
                            "Takes along what the downgrade doesn't bring back: NOT VALID of constraint 'positive',"
                                    + " policy 'own_rows', row security, rule 'quiet', statistics 'st',"
                                    + " the comment on index 'ix', the replica identity, the rights of everybody,"
                                    + " the settings of column 'note', trigger 'audit'.");
            assertThat(Trip.notesBack(result)).isEmpty();
        }
    }

    @Test
    void settings_of_postgresql_that_do_not_come_back_are_named() throws SQLException {
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

            assertThat(Trip.notes(database.diff(MetaData.EMPTY)))
                    .containsExactly(
                            "Loses all rows of table 'unlogged'.",
                            "Loses all rows of table 't'.",
                            "Takes along what the downgrade doesn't bring back: the name of NOT NULL 'given', the order"
                                    + " by which it is clustered, the replica identity, the settings of column 'note',"
                                    + " the settings of its large values, the settings of the index behind constraint"
                                    + " 'pk'.");

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
            assertThat(Trip.notes(result))
                    .containsExactly(
                            "Takes along what the downgrade doesn't bring back: the replica identity.",
                            "Takes along what the downgrade doesn't bring back: the order by which it is clustered.");
        }
    }

    @Test
    void what_holds_in_time_is_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE t (id int4range, at tsrange, CONSTRAINT pk PRIMARY KEY (id, at WITHOUT OVERLAPS));
                    CREATE TABLE u (id int4range, at tsrange,
                        CONSTRAINT fk FOREIGN KEY (id, PERIOD at) REFERENCES t (id, PERIOD at))""");

            assertThat(Trip.notes(database.diff(MetaData.EMPTY)))
                    .containsExactly(
                            "Loses all rows of table 'u'.",
                            "Takes along what the downgrade doesn't bring back: PERIOD of constraint 'fk'.",
                            "Loses all rows of table 't'.",
                            "Takes along what the downgrade doesn't bring back: WITHOUT OVERLAPS of constraint 'pk'.");
        }
    }

    @Test
    void partitions_and_views_of_postgresql_are_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE par (id int NOT NULL, a int) PARTITION BY RANGE (id);
                    CREATE TABLE par_1 PARTITION OF par FOR VALUES FROM (1) TO (10);
                    CREATE TABLE par_2 PARTITION OF par FOR VALUES FROM (10) TO (20);
                    CREATE VIEW v AS SELECT a FROM par""");

            assertThat(Trip.notes(database.diff(MetaData.EMPTY)))
                    .containsExactly(
                            "Loses all rows of table 'par'.",
                            "Takes along what the downgrade doesn't bring back: partition 'par_1', 'par_2'.",
                            "Is refused because of what uses 'par': view 'v'. Drop that first, and create it"
                                    + " again afterwards.");
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
                            "Takes along what the downgrade doesn't bring back: the comment on index 'ix'.",
                            "Loses the values of column 't.a'.",
                            "Takes along what the downgrade doesn't bring back: statistics 'st', the rights of"
                                    + " everybody on column 'a'.");
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
    void what_goes_with_a_table_of_mariadb_is_named() throws SQLException {
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
                            "Takes along what the downgrade doesn't bring back: period 'validity', WITHOUT OVERLAPS"
                                    + " of key 'uq', system versioning and the history kept.",
                            "Loses all rows of table 't'.",
                            "Takes along what the downgrade doesn't bring back: trigger 'audit', that it compresses"
                                    + " column 'note', the comment on index 'ia', that nothing uses index 'ib', its"
                                    + " partitions.",
                            "Breaks what uses 't': view 'v'.");
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
                    .containsExactly(
                            "Loses all rows of table 't'.",
                            "Takes along what the downgrade doesn't bring back: trigger 'audit'.",
                            "Breaks what uses 't': view 'v'.");
        }
    }

    @Test
    void rights_of_h2_are_named() throws SQLException {
        try (LawDatabase database = LawDatabase.open("h2")) {
            database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
            database.execute("CREATE ROLE app");
            database.execute("GRANT SELECT ON t TO app");

            assertThat(Trip.notes(database.diff(MetaData.EMPTY)))
                    .containsExactly(
                            "Loses all rows of table 't'.",
                            "Takes along what the downgrade doesn't bring back: the rights of 'APP'.");
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
