package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dropped comes back as it was. */
class ComesBackTest {

    private static final Column ID = column("id", integer()).primaryKey();

    @Test
    void tables_that_inherit() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE zoo (id int PRIMARY KEY, a int CONSTRAINT ck CHECK (a > 0) NO INHERIT);
                    CREATE TABLE animal (b int) INHERITS (zoo);
                    CREATE TABLE bird (c int) INHERITS (animal)""");

            Trip.to(database, MetaData.EMPTY).down();
            database.execute("INSERT INTO animal VALUES (1, -1, 2)");
        }
    }

    @Test
    void new_tables_that_inherit_come_after_their_parents() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            Table parent = table("zoo", ID);
            Table child = table("animal", column("b", integer())).option("postgresql_inherits", "zoo");

            assertThat(database.diff(metaData(child, parent)).upgrade())
                    .extracting(op -> op.describe())
                    .containsExactly("createTable(\"zoo\")", "createTable(\"animal\")");
        }
    }

    @Test
    void lengths_of_keys() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            database.execute("""
                    CREATE TABLE k (t VARCHAR(200), n TEXT, m VARCHAR(50), PRIMARY KEY (t(20)),
                        KEY kn (n(5) DESC, m), UNIQUE KEY km (m(7)))""");
            Table before = database.find(TableName.of("k")).orElseThrow();

            Trip.to(database, MetaData.EMPTY).down();

            assertThat(database.find(TableName.of("k"))).contains(before);
        }
    }

    @Test
    void a_column_stays_invisible() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            database.execute("""
                    CREATE TABLE t (id INT PRIMARY KEY, z INT INVISIBLE DEFAULT 5,
                        c INT GENERATED ALWAYS AS (id + 1) INVISIBLE)""");
            for (String column : List.of("z", "c")) {
                Table table = database.find(TableName.of("t")).orElseThrow();
                Optional<Column> known = table.columns().stream()
                        .filter(any -> any.name().text().equals(column))
                        .findFirst();
                database.run(List.of(new AlterColumn(
                        TableName.of("t"),
                        Name.of(column),
                        List.of(new ColumnChange.Comment(Optional.of("n"))),
                        known,
                        Options.NONE)));
            }
            database.execute("INSERT INTO t VALUES (1)");
            Table before = database.find(TableName.of("t")).orElseThrow();

            Trip.to(database, MetaData.EMPTY).down();

            assertThat(database.find(TableName.of("t"))).contains(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_schema_that_is_missing(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            MetaData model = metaData(table("t", ID).in("sales"), table("u", ID).in("sales"));
            assertThat(database.diff(model).differences().get(0).detected()).containsExactly("added schema 'sales'");

            Trip.to(database, model).down();

            assertThat(database.diff(model).differences().get(0).detected()).containsExactly("added schema 'sales'");
        }
    }

    @Test
    void a_schema_of_mariadb_is_left_and_said_so() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            String name = "sales_" + System.nanoTime();
            MetaData model = metaData(table("t", ID).in(name));
            try {
                Trip trip = Trip.to(database, model);

                assertThat(trip.notes())
                        .containsExactly("The downgrade leaves schema '%s', with what else it may hold by then."
                                .formatted(name));
            } finally {
                database.execute("DROP DATABASE " + name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void a_name_that_differs_in_case_only(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            database.execute("CREATE TABLE pvr (id INTEGER PRIMARY KEY)");
            database.execute("INSERT INTO pvr VALUES (1)");
            TableName last = TableName.of("pvr");
            for (String next : List.of("PVR", "Pvr", "pVr", "pvr", "PVR")) {
                database.run(List.of(new RenameTable(last, Name.of(next))));
                last = TableName.of(next);
            }

            assertThat(database.inspect().tables())
                    .extracting(t -> t.name().text())
                    .containsExactly(dialect.equals("h2") ? "pvr" : "PVR");
            assertThat(database.values(last, "id")).containsExactly("1");
        }
    }

    @Test
    void a_default_that_needs_parentheses() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            MetaData empty = metaData(table("t", ID));
            database.run(database.diff(empty).upgrade());

            Trip.to(
                    database,
                    metaData(table(
                            "t",
                            ID,
                            column("at", dateTime()).serverDefault(sql("now() at time zone 'utc'")),
                            column("yes", bool()).serverDefault(sql("1 IS NOT NULL")),
                            column("text", text()).serverDefault(sql("'at' || 'in'")))));
        }
    }

    @Test
    void parameters_of_operator_classes() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY, v tsvector)");
            database.execute("CREATE INDEX ix ON t USING gist (v tsvector_ops (siglen = 32))");
            Table before = database.find(TableName.of("t")).orElseThrow();

            Trip.to(database, MetaData.EMPTY).down();

            assertThat(database.find(TableName.of("t"))).contains(before);
            assertThat(before.allIndexes().get(0).options().map("postgresql", "ops"))
                    .containsEntry("v", "tsvector_ops(siglen=32)");
        }
    }

    @Test
    void columns_that_are_inherited_stay_so() throws SQLException {
        String columns = "SELECT attrelid::regclass, attname, attislocal, attinhcount, attnotnull FROM pg_attribute"
                + " WHERE attrelid IN ('animal'::regclass, '\"Odd bird\"'::regclass)"
                + " AND attnum > 0 AND NOT attisdropped ORDER BY 1, 2";
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE zoo (id int PRIMARY KEY, name text DEFAULT 'x' NOT NULL, "At" date);
                    CREATE TABLE animal (b int, name text) INHERITS (zoo);
                    CREATE TABLE "Odd bird" () INHERITS (animal);
                    COMMENT ON COLUMN "Odd bird"."At" IS 'when'""");
            List<String> before = database.rows(columns);
            Table bird = database.find(TableName.of("Odd bird")).orElseThrow();

            Trip.to(database, MetaData.EMPTY).down();

            assertThat(database.rows(columns)).isEqualTo(before).hasSize(8);
            assertThat(database.find(TableName.of("Odd bird"))).contains(bird);
            database.execute("ALTER TABLE zoo DROP COLUMN \"At\"");
            assertThat(database.rows(columns)).hasSize(6);
        }
    }

    @Test
    void sequences_that_count_in_a_way_of_their_own() throws SQLException {
        String sequences = "SELECT relname, seqtypid, seqstart, seqincrement, seqmax, seqmin, seqcache, seqcycle,"
                + " pg_get_expr(v.adbin, v.adrelid), d.refobjid::regclass"
                + " FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_depend d ON d.objid = c.oid"
                + " AND d.deptype IN ('a', 'i') LEFT JOIN pg_attrdef v ON v.adrelid = d.refobjid AND v.adnum ="
                + " d.refobjsubid ORDER BY 1";
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE "T t" (k text PRIMARY KEY, "N" serial, "a b" bigserial);
                    ALTER SEQUENCE "T t_N_seq" START 100 INCREMENT 5 MINVALUE 10 CACHE 3 CYCLE RESTART;
                    CREATE TABLE u (id smallserial PRIMARY KEY, code text, n int);
                    ALTER SEQUENCE u_id_seq RENAME TO "Odd";
                    ALTER SEQUENCE "Odd" INCREMENT -1 MAXVALUE 5 MINVALUE -100 START 5 RESTART;
                    CREATE SEQUENCE codes START 7 OWNED BY u.code;
                    ALTER TABLE u ALTER code SET DEFAULT 'A' || nextval('codes');
                    CREATE SEQUENCE numbers OWNED BY u.n;
                    ALTER TABLE u ALTER n SET DEFAULT 10 * nextval('numbers')""");
            List<String> before = withoutIds(database.rows(sequences));

            Trip.to(database, MetaData.EMPTY).down();
            assertThat(withoutIds(database.rows(sequences))).isEqualTo(before).hasSize(5);
            database.execute("INSERT INTO \"T t\" (k) VALUES ('x')");
            assertThat(database.rows("SELECT \"N\" FROM \"T t\"")).containsExactly("100");

            Table u = table("u", column("id", smallInteger()).primaryKey().option("postgresql_sequence", "Odd"));
            Table t = table("T t", column("k", text()).primaryKey());
            Trip.to(database, metaData(t, u)).down();
            assertThat(withoutIds(database.rows(sequences))).isEqualTo(before);
        }
    }

    private static List<String> withoutIds(List<String> rows) {
        return rows.stream().map(row -> row.replaceAll("\\b\\d{5}\\b", "")).toList();
    }

    @Test
    void sequences_that_a_column_owns_and_does_not_use() throws SQLException {
        String sequences = "select relname, seqstart, pg_get_expr(d.adbin, d.adrelid) from pg_class c"
                + " join pg_sequence s on s.seqrelid = c.oid left join pg_attrdef d on false order by 1";
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("""
                    CREATE TABLE t (id int PRIMARY KEY, a int, "B" int);
                    CREATE SEQUENCE s START 7 OWNED BY t.a;
                    CREATE SEQUENCE "Odd one" AS smallint INCREMENT -1 CYCLE OWNED BY t."B\"""");
            List<String> before = database.rows(sequences);

            Trip.to(database, MetaData.EMPTY).down();
            assertThat(database.rows(sequences)).isEqualTo(before).hasSize(2);

            Trip.to(database, metaData(table("t", ID.autoincrement(false), column("a", integer()))))
                    .down();
            assertThat(database.rows(sequences)).isEqualTo(before);
        }
    }
}
