package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.Column;
import dev.alembic.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is built on a column is there again when the column was made anew. */
class DependentTripTest {

    private static final Column ID = column("id", integer()).primaryKey();

    private static Table recomputed(String expression) {
        return table(
                "t",
                ID,
                column("a", integer()),
                column("Cc", integer()).computed(expression, true),
                unique("a").named("uq_a").option("postgresql_include", List.of("Cc")),
                index("a").unique().include("Cc").named("ux_a"),
                index("a").named("ip").where("\"Cc\" > 1"),
                index(sql("(\"Cc\" + 1)")).named("ie"),
                unique("Cc").named("uq_c"),
                check("\"Cc\" > 0").named("ck"));
    }

    @Test
    void everything_that_names_a_recomputed_column_on_postgresql() throws SQLException {
        try (Trip trip = Trip.on("postgresql")) {
            trip.up(recomputed("a + 1"));
        }
        try (Trip trip = Trip.on(
                "postgresql",
                "create table t (id serial primary key, a int, \"Cc\" int generated always as (a + 1) stored,"
                        + " constraint uq_a unique (a) include (\"Cc\"), constraint uq_c unique (\"Cc\"),"
                        + " constraint ck check (\"Cc\" > 0), constraint ex exclude using btree (\"Cc\" with =))",
                "create unique index ux_a on t (a) include (\"Cc\")",
                "create index ip on t (a) where \"Cc\" > 1",
                "create index ie on t ((\"Cc\" + 1))",
                "create table u (id int primary key, c int constraint fk references t (\"Cc\"))",
                "insert into t (a) values (1)",
                "insert into u values (1, 2)")) {
            Table u = table(
                    "u",
                    ID.autoincrement(false),
                    column("c", integer()),
                    foreignKey("c").references("t", "Cc").named("fk"));
            String indexes = "select count(*) from pg_indexes where tablename = 't'";
            trip.meanwhile("update u set c = null")
                    .up(
                            recomputed("a + 2")
                                    .with(exclude(with(sql("\"Cc\""), "="))
                                            .using("btree")
                                            .named("ex")),
                            u)
                    .answers(indexes, "7")
                    .answers("select a, \"Cc\" from t", "1|3")
                    .down()
                    .answers(indexes, "7")
                    .answers("select a, \"Cc\" from t", "1|2")
                    .up();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite, stored",
        "sqlite, virtual",
        "mariadb, stored",
        "mariadb, virtual",
        "h2, ''",
    })
    void a_recomputed_column_with_keys_elsewhere(String dialect, String stored) throws SQLException {
        try (Trip trip = Trip.on(
                dialect,
                "create table t (id int primary key, a int, cc int generated always as (a + 1) " + stored
                        + ", constraint uq_c unique (cc), constraint ck check (cc > 0))",
                "create index ix on t (a, cc)",
                "insert into t (id, a) values (1, 1)")) {
            trip.up(table(
                            "t",
                            ID.autoincrement(false),
                            column("a", integer()),
                            column("cc", integer()).computed("a + 2"),
                            unique("cc").named("uq_c"),
                            check("cc > 0").named("ck"),
                            index("a", "cc").named("ix")))
                    .answers("select a, cc from t", "1|3")
                    .down()
                    .answers("select a, cc from t", "1|2")
                    .up();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "mariadb", "h2", "postgresql"})
    void a_column_gets_another_type_under_what_is_computed_from_it(String dialect) throws SQLException {
        String words = dialect.equals("h2") ? "" : " stored";
        try (Trip trip = Trip.on(
                dialect,
                "create table t (id int primary key, a int, g int generated always as (a + 1)" + words
                        + ", constraint ck check (g > 0))",
                "create index ix on t (g)",
                "insert into t (id, a) values (1, 1)")) {
            trip.up(table(
                            "t",
                            ID.autoincrement(false),
                            column("a", bigInteger()),
                            column("g", integer()).computed("a + 1"),
                            check("g > 0").named("ck"),
                            index("g").named("ix")))
                    .answers("select a, g from t", "1|2")
                    .down()
                    .answers("select a, g from t", "1|2")
                    .up();
        }
    }

    @Test
    void conversions_under_checks_indexes_and_foreign_keys() throws SQLException {
        try (Trip trip = Trip.on(
                "postgresql",
                "create table p (id int primary key)",
                "create table t (id int primary key, a int default 5, r int constraint fk references p, x text,"
                        + " constraint ck check (a <> 4))",
                "create index ix on t (id) where a = 5",
                "insert into p values (1)",
                "insert into t values (1, 5, 1, 'v')")) {
            Column key = column("id", text()).primaryKey();
            trip.up(
                            table("p", key),
                            table(
                                    "t",
                                    ID.autoincrement(false),
                                    column("a", text()).serverDefault("5"),
                                    column("r", text()),
                                    column("x", type("TEXT[]")),
                                    check("a <> '4'").named("ck"),
                                    index("id").where("a = '5'").named("ix"),
                                    foreignKey("r").references("p.id").named("fk")))
                    .answers("select * from t", "1|5|1|{v}")
                    .down()
                    .answers("select * from t", "1|5|1|v")
                    .up();
        }
    }
}
