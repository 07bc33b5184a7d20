package dev.alembic.testkit.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.h2.H2Dialect;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class H2InspectorTest {

    private static final Described DESCRIBED = new Described(new H2Dialect());

    private Live live;

    @BeforeEach
    void open() throws SQLException {
        live = Live.h2(new H2Dialect(), "");
        live.execute("CREATE SCHEMA other");
    }

    @AfterEach
    void close() throws Exception {
        live.close();
    }

    @Test
    void reads_types_defaults_and_comments() throws SQLException {
        live.execute(
                "CREATE DOMAIN positive AS INT CHECK (VALUE > 0)",
                """
                CREATE TABLE t (
                    a VARCHAR(50) DEFAULT 'it''s' NOT NULL, b NUMERIC(8, 2) DEFAULT 0, c VARCHAR,
                    d TIMESTAMP DEFAULT CURRENT_TIMESTAMP, e TIMESTAMP(3) WITH TIME ZONE, f CHAR(3),
                    g CLOB, h DOUBLE PRECISION, i FLOAT(10), j JSON, k UUID, l BLOB, m BOOLEAN,
                    n ENUM('x', 'y''z'), o INT ARRAY, p VARCHAR(10) ARRAY[7], q positive, r TIME(2),
                    s INTERVAL YEAR(3) TO MONTH, t INTERVAL DAY TO SECOND(3), u DECFLOAT(10),
                    v INTERVAL SECOND(3, 1))\
                """,
                "COMMENT ON TABLE t IS 'about t'",
                "COMMENT ON COLUMN t.k IS 'about k'");

        assertThat(DESCRIBED.columns(live.table("t")))
                .containsExactly(
                        "a VARCHAR(50) NOT NULL DEFAULT 'it''s'",
                        "b NUMERIC(8, 2) DEFAULT 0",
                        "c VARCHAR",
                        "d TIMESTAMP DEFAULT CURRENT_TIMESTAMP",
                        "e TIMESTAMP(3) WITH TIME ZONE",
                        "f CHAR(3)",
                        "g CHARACTER LARGE OBJECT",
                        "h DOUBLE PRECISION",
                        "i FLOAT(10)",
                        "j JSON",
                        "k UUID -- about k",
                        "l BINARY LARGE OBJECT",
                        "m BOOLEAN",
                        "n ENUM('x', 'y''z')",
                        "o INTEGER ARRAY",
                        "p VARCHAR(10) ARRAY[7]",
                        "q POSITIVE",
                        "r TIME(2)",
                        "s INTERVAL YEAR(3) TO MONTH",
                        "t INTERVAL DAY TO SECOND(3)",
                        "u DECFLOAT(10)",
                        "v INTERVAL SECOND(3, 1)");
        assertThat(live.table("t").comment()).contains("about t");
    }

    @Test
    void takes_the_rows_of_a_materialized_view_for_no_table() throws SQLException {
        live.execute(
                "CREATE TABLE t (a INT)",
                "CREATE TABLE \"T$1\" (a INT)",
                "CREATE MATERIALIZED VIEW m AS SELECT a FROM t");

        assertThat(live.inspect().tables())
                .extracting(table -> table.name().text())
                .containsExactlyInAnyOrder("t", "T$1");
        assertThat(new H2Dialect().liveObjects(live.connection()).definitions())
                .extracting(Definition::what)
                .containsExactly("materialized view 'M'");
    }

    @Test
    void reads_identity_and_generated_columns() throws SQLException {
        live.execute("""
                CREATE TABLE t (
                    id BIGINT AUTO_INCREMENT PRIMARY KEY,
                    a INT GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 3 MAXVALUE 99),
                    b BIGINT GENERATED ALWAYS AS (id * 5))\
                """);

        assertThat(DESCRIBED.columns(live.table("t")))
                .containsExactly(
                        "id BIGINT NOT NULL IDENTITY 1 by 1 from 1 to 9223372036854775807 counts ON" + " KEY",
                        "a INTEGER NOT NULL IDENTITY ALWAYS 5 by 3 from 1 to 99 counts ON",
                        "b BIGINT AS (\"ID\" * 5) STORED");
    }

    @Test
    void reads_constraints_but_not_their_indexes() throws SQLException {
        live.execute(
                "CREATE TABLE other.p (a INT, b INT, CONSTRAINT pk PRIMARY KEY (b, a))",
                """
                CREATE TABLE t (
                    id INT PRIMARY KEY, a INT, b INT, c INT,
                    CONSTRAINT uq UNIQUE (c, a), CONSTRAINT uq_nulls UNIQUE NULLS NOT DISTINCT (b),
                    CONSTRAINT ck CHECK (a > 0),
                    CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES other.p (a, b) ON DELETE SET NULL
                        ON UPDATE CASCADE)\
                """,
                "COMMENT ON CONSTRAINT ck IS 'about ck'");

        assertThat(DESCRIBED.constraints(live.table("t")))
                .filteredOn(line -> !line.startsWith("PRIMARY"))
                .containsExactly(
                        "UNIQUE uq (c, a)",
                        "UNIQUE uq_nulls (b) [nulls_not_distinct=true]",
                        "FOREIGN_KEY fk (a, b) -> other.p (a, b) ON DELETE SET NULL ON UPDATE" + " CASCADE",
                        "CHECK ck \"A\" > 0 -- about ck");
        assertThat(DESCRIBED.table(live.table("other", "p")))
                .containsExactly("a INTEGER NOT NULL KEY", "b INTEGER NOT NULL KEY", "PRIMARY_KEY pk (b, a)");
        assertThat(live.table("t").indexes()).isEmpty();
        assertThat(DESCRIBED.columns(live.table("t"))).contains("id INTEGER NOT NULL counts OFF KEY");
    }

    @Test
    void reads_keys_under_the_present_names_of_their_columns() throws SQLException {
        live.execute(
                "CREATE TABLE p (id INT PRIMARY KEY, a INT, b INT, CONSTRAINT uq UNIQUE (b, a))",
                "CREATE TABLE c (id INT PRIMARY KEY, x INT, y INT,"
                        + " CONSTRAINT fk FOREIGN KEY (y, x) REFERENCES p (b, a), CONSTRAINT uq_c UNIQUE (x, y))",
                "ALTER TABLE p ALTER COLUMN a RENAME TO tmp",
                "ALTER TABLE p ALTER COLUMN b RENAME TO a",
                "ALTER TABLE p ALTER COLUMN tmp RENAME TO b",
                "ALTER TABLE p ALTER COLUMN id RENAME TO number",
                "ALTER TABLE c ALTER COLUMN x RENAME TO z");

        assertThat(DESCRIBED.constraints(live.table("p")))
                .filteredOn(line -> !line.startsWith("PRIMARY"))
                .containsExactly("UNIQUE uq (a, b)");
        assertThat(live.table("p").primaryKey().orElseThrow().columns()).hasToString("[number]");
        assertThat(DESCRIBED.constraints(live.table("c")))
                .filteredOn(line -> !line.startsWith("PRIMARY"))
                .containsExactly("UNIQUE uq_c (z, y)", "FOREIGN_KEY fk (y, z) -> p (a, b)");
    }

    @Test
    void reads_indexes_with_order() throws SQLException {
        live.execute(
                "CREATE TABLE t (a INT, b INT)",
                "CREATE INDEX ix_1 ON t (a DESC, b NULLS LAST)",
                "CREATE UNIQUE INDEX ix_2 ON t (b, a DESC NULLS FIRST)",
                "CREATE UNIQUE NULLS NOT DISTINCT INDEX ix_3 ON t (b)",
                "CREATE UNIQUE INDEX ix_4 ON t (a) INCLUDE (b)");

        assertThat(DESCRIBED.indexes(live.table("t")))
                .containsExactly(
                        "INDEX ix_1 (a DESC, b NULLS LAST)",
                        "UNIQUE INDEX ix_2 (b, a DESC NULLS FIRST)",
                        "UNIQUE INDEX ix_3 (b) [nulls_not_distinct=true]",
                        "UNIQUE INDEX ix_4 (a) [include=[b]]");
    }

    @Test
    void gives_names_as_users_write_them() throws SQLException {
        live.execute(
                "CREATE TABLE Plain (Id INT, \"Mixed\" INT, \"small\" INT, \"order\" INT, \"ORDER\"" + " INT)",
                "CREATE TABLE other.\"WITH SPACE\" (a INT)");

        assertThat(live.table("plain").columns())
                .extracting(column -> column.name().text())
                .containsExactly("id", "Mixed", "small", "order", "order");
        assertThat(live.table("plain").columns())
                .extracting(column -> new H2Dialect().identifiers().quote(column.name()))
                .containsExactly("id", "\"Mixed\"", "\"small\"", "\"order\"", "\"ORDER\"");
        assertThat(live.table("other", "WITH SPACE").columns()).hasSize(1);
    }

    @Test
    void leaves_names_as_they_are_where_h2_does() throws Exception {
        try (Live kept = Live.h2(new H2Dialect(), ";DATABASE_TO_UPPER=FALSE")) {
            kept.execute("CREATE TABLE Tasks (ID INT, name INT)");

            assertThat(kept.table("Tasks").columns())
                    .extracting(column -> column.name().text())
                    .containsExactly("ID", "name");
        }
    }

    @Test
    void reads_sequences_that_users_made() throws SQLException {
        live.execute(
                "CREATE SEQUENCE s START WITH 7 INCREMENT BY 3 MAXVALUE 99 CYCLE",
                "CREATE TABLE t (id INT AUTO_INCREMENT)");

        assertThat(live.inspect().sequences()).singleElement().satisfies(sequence -> {
            assertThat(sequence.name()).hasToString("s");
            assertThat(sequence.options().start()).contains(7L);
            assertThat(sequence.options().increment()).contains(3L);
            assertThat(sequence.options().maxValue()).contains(99L);
            assertThat(sequence.options().cycle()).contains(true);
        });
    }

    @Test
    void leaves_views_and_temporary_tables_alone() throws SQLException {
        live.execute(
                "CREATE TABLE t (a INT)",
                "CREATE VIEW v AS SELECT 1 AS a",
                "CREATE LOCAL TEMPORARY TABLE l (a INT)",
                "CREATE GLOBAL TEMPORARY TABLE g (a INT)",
                "CREATE TABLE other.u (a INT)");

        assertThat(live.inspect().tables())
                .extracting(table -> table.name().toString())
                .containsExactly("t", "other.u");
    }

    @Test
    void asks_the_filter_about_names() throws SQLException {
        List<String> asked = new ArrayList<>();
        live.execute("CREATE TABLE t (a INT, CONSTRAINT uq UNIQUE (a))", "CREATE TABLE hidden (a INT)");
        ObjectFilter filter = new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                asked.add(name.kind() + " " + name.name().orElse(null));
                return !name.name().equals(Optional.of("hidden"))
                        && !name.name().equals(Optional.of("other"))
                        && name.kind() != ObjectKind.UNIQUE_CONSTRAINT;
            }
        };

        assertThat(DESCRIBED.table(live.inspect(filter).tables().get(0))).containsExactly("a INTEGER");
        assertThat(asked)
                .containsExactly(
                        "SCHEMA other", "SCHEMA null", "TABLE hidden", "TABLE t", "COLUMN a", "UNIQUE_CONSTRAINT uq");
    }
}
