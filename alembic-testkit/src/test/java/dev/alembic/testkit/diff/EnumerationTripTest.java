package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.postgresql.PostgresqlTypes;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enumerations gain values, lose some, and become texts, whatever speaks of them. */
class EnumerationTripTest {

    private static final Column ID = column("id", integer()).primaryKey().autoincrement(false);

    private static Column state(String... values) {
        return column("s", enumeration(values).named("st"));
    }

    @Test
    void a_new_value_is_used_at_once() throws SQLException {
        try (Trip trip = Trip.on(
                "postgresql",
                "create type st as enum ('a', 'b')",
                "create table t (id int primary key, s st default 'a', constraint ck check (s <> 'b'))",
                "create index ix on t (id) where s = 'a'",
                "insert into t values (1, 'a')")) {
            trip.up(table(
                            "t",
                            ID,
                            state("a", "d", "b").serverDefault("d"),
                            column("g", bool()).computed("s = 'd'", true),
                            check("s <> 'b' or s = 'd'").named("ck"),
                            index("id").where("s = 'd'").named("ix")))
                    .answers("insert into t (id) values (2) returning s, g", "d|t")
                    .meanwhile("delete from t where id = 2")
                    .down()
                    .answers("select * from t", "1|a")
                    .up()
                    .answers("select * from t", "1|a|f");
        }
    }

    @Test
    void a_value_goes_that_checks_indexes_and_computed_columns_speak_of() throws SQLException {
        try (Trip trip = Trip.on(
                "postgresql",
                "create type st as enum ('a', 'b', 'c')",
                "create table t (id int primary key, s st not null default 'b', ss st[] default '{a}',"
                        + " g boolean generated always as (s = 'b') stored,"
                        + " constraint ck check (s <> 'b' or id > 0))",
                "create index ix on t ((case when s = 'b' then 1 end))",
                "create index ip on t (id) include (s) where s = 'b'",
                "create index ig on t (g)",
                "insert into t (id, s) values (1, 'b')")) {
            trip.up(table(
                            "t",
                            ID,
                            state("a", "b").notNull().serverDefault("a"),
                            column(
                                            "ss",
                                            PostgresqlTypes.array(
                                                    enumeration("a", "b").named("st")))
                                    .serverDefault("{a}"),
                            column("g", bool()).computed("s = 'b'", true),
                            check("s <> 'b' or id > 0").named("ck"),
                            index(sql("(case when s = 'b' then 1 end)")).named("ix"),
                            index("id").include("s").where("s = 'b'").named("ip"),
                            index("g").named("ig")))
                    .answers("select id, s, ss, g from t", "1|b|{a}|t")
                    .answers("select count(*) from pg_indexes where tablename = 't'", "4")
                    .answers("select count(*) from pg_type where typname like 'st%'", "1")
                    .down()
                    .answers("select id, s, ss, g from t", "1|b|{a}|t")
                    .up()
                    .answers("select id, s, ss, g from t", "1|b|{a}|t");
        }
    }

    @Test
    void a_value_goes_from_a_key_that_foreign_keys_point_at() throws SQLException {
        try (Trip trip = Trip.on(
                "postgresql",
                "create type st as enum ('a', 'b', 'c')",
                "create table p (s st primary key)",
                "create table t (id int primary key, s st constraint fk references p)",
                "insert into p values ('a')",
                "insert into t values (1, 'a')")) {
            trip.up(
                            table("p", state("a", "b").primaryKey()),
                            table(
                                    "t",
                                    ID,
                                    state("a", "b"),
                                    foreignKey("s").references("p.s").named("fk")))
                    .answers("select * from t", "1|a")
                    .down()
                    .answers("select * from t", "1|a")
                    .up();
        }
    }

    @Test
    void an_array_of_it_is_called_by_its_name() throws SQLException {
        EnumType before = enumeration("a", "b").named("My St");
        try (Trip trip = Trip.on(
                "postgresql",
                "create type \"My St\" as enum ('a', 'b')",
                "create table t (id int primary key, s \"My St\", ss \"My St\"[] default '{a}')",
                "insert into t values (1, 'b', '{b,a}')")) {
            Column array = column("ss", type("\"My St\"[]")).serverDefault("{a}");
            trip.inSync(table("t", ID, column("s", before), array))
                    .up(table("t", ID, column("s", enumeration("a", "b", "c").named("My St")), array))
                    .down()
                    .answers("select * from t", "1|b|{b,a}")
                    .up()
                    .up(table("t", ID, column("s", enumeration("b", "a").named("My St")), array))
                    .answers("select * from t", "1|b|{b,a}");
        }
    }

    @Test
    void it_becomes_a_text_and_a_text_becomes_one() throws SQLException {
        try (Trip trip = Trip.on(
                "postgresql",
                "create type en as enum ('x', 'y')",
                "create table t (id int primary key, a en default 'x', b varchar(10) default 'y',"
                        + " constraint ck check (a <> 'y'))",
                "insert into t values (1, 'x', 'y')")) {
            trip.up(table(
                            "t",
                            ID,
                            column("a", string(10)).serverDefault("x"),
                            column("b", enumeration("x", "y").named("eb")).serverDefault("y"),
                            check("a <> 'y'").named("ck")))
                    .answers("insert into t (id) values (2) returning a, b", "x|y")
                    .down()
                    .answers("insert into t (id) values (3) returning a, b", "x|y")
                    .up()
                    .answers("select count(*) from t", "3");
        }
    }

    @Test
    void values_are_added_outside_of_the_transaction_and_before_everything_else() throws SQLException {
        try (Trip trip =
                Trip.on("postgresql", "create type st as enum ('a')", "create table t (id int primary key, s st)")) {
            trip.up(table("t", ID, state("a", "b"), column("n", integer())));
            assertThat(trip.upgrade())
                    .isEqualTo(
                            List.of("ALTER TYPE st ADD VALUE IF NOT EXISTS 'b'", "ALTER TABLE t ADD COLUMN n INTEGER"));
        }
    }

    @Test
    void a_check_of_h2_outlives_other_values() throws SQLException {
        try (Trip trip = Trip.on(
                "h2",
                "create table t (id int primary key, s enum('a', 'b', 'größe'),"
                        + " constraint ck check (s <> 'größe' or id > 0))",
                "insert into t values (1, 'größe')")) {
            trip.up(table(
                            "t",
                            ID,
                            column("s", enumeration("größe", "a", "x")),
                            check("s <> 'größe' or id > 0").named("ck")))
                    .answers("select * from t", "1|größe")
                    .down()
                    .up();
        }
    }
}
