package dev.alembic.testkit.noise;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.enumeration;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.numeric;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.time;
import static dev.alembic.schema.Dsl.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.postgresql.PostgresqlTypes;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A type is what the database makes of it, whatever it is called; its arguments count. */
class TypesTest {

    private static MetaData of(SqlType type) {
        return metaData(table("t", column("id", integer()).primaryKey().autoincrement(false), column("a", type)));
    }

    private static MetaData required(SqlType type) {
        return metaData(table(
                "t",
                column("id", integer()).primaryKey().autoincrement(false),
                column("a", type).notNull()));
    }

    static Stream<Arguments> aliases() {
        return Stream.of(
                        List.of(
                                "postgresql",
                                "INT,INT2,INT4,INT8,BOOL,FLOAT4,FLOAT8,TIMESTAMPTZ,TIMETZ,VARBIT,DECIMAL,_INT4"),
                        List.of(
                                "postgresql",
                                "CHARACTER VARYING(7);INTEGER[][];TIMESTAMP(3);NUMERIC(7,2)[];BPCHAR;NAME"),
                        List.of("mariadb", "REAL,INT8,INT2,INT4,MIDDLEINT,FIXED,LONG,BOOLEAN,JSON,FLOAT4,FLOAT8"),
                        List.of(
                                "mariadb",
                                "DEC(10,3);NVARCHAR(5);NCHAR(5);CHAR VARYING(5);FLOAT(53);INT UNSIGNED;SET('a','B');"
                                        + "ENUM('New','done');VARCHAR(5) CHARACTER SET latin1"),
                        List.of("h2", "TEXT,LONGTEXT,INT8,INT2,REAL,FLOAT,CLOB,BLOB,DECIMAL"),
                        List.of(
                                "h2",
                                "DEC(10,3);NVARCHAR(5);NCHAR(3);CHAR VARYING(4);FLOAT(24);FLOAT(53);TIMESTAMP(3)"),
                        List.of(
                                "sqlite",
                                "DOUBLE PRECISION;VARCHAR(5);NCHAR(3);MyType;INT;INT8;"
                                        + "CHARACTER VARYING(7);DEC(5);BOOL;int"))
                .flatMap(all -> Stream.of(all.get(1).split(all.get(1).contains(";") ? ";" : ","))
                        .map(one -> Arguments.of(all.get(0), one)));
    }

    @ParameterizedTest
    @MethodSource("aliases")
    void an_alias_is_the_type(String kind, String alias) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(of(type(alias)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMALLSERIAL", "SERIAL", "BIGSERIAL"})
    void a_serial_is_a_column_that_counts(String serial) throws SQLException {
        MetaData key = metaData(table("k", column("id", type(serial)).primaryKey()));
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")) {
            database.become(key);
        }
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")) {
            database.become(of(type(serial)));
        }
    }

    static Stream<Arguments> arguments() {
        return Stream.of(
                Arguments.of("postgresql", "numeric", numeric(10, 2)),
                Arguments.of("postgresql", "numeric(10,2)", numeric()),
                Arguments.of("postgresql", "varchar(5)", string()),
                Arguments.of("postgresql", "time", type("TIME", 0)),
                Arguments.of("postgresql", "time(3)", time()),
                Arguments.of("postgresql", "timestamp", type("TIMESTAMP", 2)),
                Arguments.of("postgresql", "timestamptz(3)", dateTime().withTimeZone()),
                Arguments.of("postgresql", "bit varying", type("BIT VARYING", 4)),
                Arguments.of("postgresql", "char(5)", type("CHAR")),
                Arguments.of("postgresql", "interval", type("INTERVAL", 3)),
                Arguments.of("mariadb", "decimal(10,2)", numeric()),
                Arguments.of("mariadb", "datetime", type("DATETIME", 6)),
                Arguments.of("mariadb", "timestamp(3)", type("TIMESTAMP")),
                Arguments.of("mariadb", "binary(5)", type("BINARY")),
                Arguments.of("h2", "numeric(10,2)", numeric()),
                Arguments.of("h2", "varchar(5)", string()),
                Arguments.of("h2", "timestamp(3)", dateTime()),
                Arguments.of("h2", "char(5)", type("CHAR")));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void an_argument_that_one_side_says_counts(String kind, String live, SqlType model) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)
                .execute("create table t (id int primary key, a %s not null)".formatted(live))) {
            assertThat(database.detected(required(model)))
                    .singleElement()
                    .asString()
                    .startsWith("type change");
            database.run(database.operations(required(model)));
            assertThat(database.detected(required(model))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("usual")
    void an_argument_that_is_usual_goes_without_saying(String kind, String live, SqlType model) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)
                .execute("create table t (id int primary key, a %s not null)".formatted(live))) {
            assertThat(database.detected(required(model))).isEmpty();
        }
    }

    static Stream<Arguments> usual() {
        return Stream.of(
                Arguments.of("postgresql", "numeric(10)", numeric(10, 0)),
                Arguments.of("postgresql", "char", type("CHAR", 1)),
                Arguments.of("postgresql", "timestamp(6)", dateTime()),
                Arguments.of("postgresql", "bit(1)", type("BIT")),
                Arguments.of("postgresql", "double precision[]", PostgresqlTypes.array(new FloatType(Optional.of(53)))),
                Arguments.of("postgresql", "double precision[]", PostgresqlTypes.array(doublePrecision())),
                Arguments.of("mariadb", "decimal", numeric()),
                Arguments.of("mariadb", "decimal(10,0)", numeric()),
                Arguments.of("mariadb", "int(5)", integer()),
                Arguments.of("mariadb", "datetime(0)", type("DATETIME")),
                Arguments.of("mariadb", "bigint(20)", bigInteger()),
                Arguments.of("h2", "numeric(10)", numeric(10, 0)),
                Arguments.of("h2", "char(1)", type("CHAR")),
                Arguments.of("h2", "timestamp(6)", dateTime()));
    }

    @Test
    void what_is_quoted_in_a_type_is_kept() throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")
                .execute(
                        "create domain \"MyDom\" as int",
                        "create schema s",
                        "create type s.\"MyComp\" as (x int)",
                        "create table u (id int primary key,"
                                + " a \"MyDom\", e \"MyDom\"[], i \"char\", c s.\"MyComp\")")) {
            database.becomeAndReturn(
                    metaData(table("u", column("id", integer()).primaryKey().autoincrement(false))));
        }
        try (ComparedDatabase database =
                ComparedDatabase.open("postgresql").execute("create domain \"MyDom\" as int")) {
            database.become(of(type("\"MyDom\"")));
        }
        try (ComparedDatabase database = ComparedDatabase.open("h2")
                .execute("create domain \"MyDom\" as int", "create table t (id int primary key, a \"MyDom\")")) {
            database.becomeAndReturn(
                    metaData(table("t", column("id", integer()).primaryKey().autoincrement(false))));
        }
    }

    @Test
    void the_values_of_a_literal_enumeration_are_kept() throws SQLException {
        MetaData model = metaData(table(
                "t",
                column("id", integer()).primaryKey(),
                column("e", type("ENUM('new','Done')")).notNull().serverDefault("new")));
        try (ComparedDatabase database = ComparedDatabase.open("mariadb")) {
            database.become(model).execute("insert into t (id) values (1)");
            assertThat(database.values("select column_type from information_schema.columns"
                            + " where table_schema = database() and column_name = 'e'"))
                    .containsExactly("enum('new','Done')");
            assertThat(database.values("select e from t")).containsExactly("new");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en[]", "public.en", "EN"})
    void an_enumeration_may_be_called_by_its_name(String name) throws SQLException {
        String live = name.endsWith("[]") ? "en[]" : "en";
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")
                .execute(
                        "create type en as enum ('x', 'y')",
                        "create table t (id int primary key, a %s)".formatted(live))) {
            assertThat(database.detected(of(type(name)))).isEmpty();
        }
    }

    @Test
    void an_enumeration_may_say_the_schema_in_use() throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")) {
            database.become(of(enumeration("x", "y").named("en").in("public")));
        }
    }

    @Test
    void enumerations_of_h2_keep_the_order_of_their_values() throws SQLException {
        String[] months = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};
        for (String kind : List.of("h2", "h2;DATABASE_TO_LOWER=TRUE")) {
            try (ComparedDatabase database = ComparedDatabase.open(kind)) {
                database.become(of(enumeration(months)));
            }
        }
    }

    @Test
    void defaults_of_h2_are_read_beyond_ascii() throws SQLException {
        MetaData model = metaData(table(
                "t",
                column("id", integer()).primaryKey().autoincrement(false),
                column("s", string(20)).serverDefault("größe \\ 'x' \uD83D\uDE00")));
        try (ComparedDatabase database = ComparedDatabase.open("h2")) {
            database.become(model);
        }
    }

    @Test
    void arrays_of_h2_keep_their_size() throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open("h2")) {
            database.become(of(type("VARCHAR(40) ARRAY[5]")));
        }
        try (ComparedDatabase database =
                ComparedDatabase.open("h2").execute("create table t (id int primary key, a varchar(40) array[5])")) {
            assertThat(database.detected(of(type("varchar(40) array[5]")))).isEmpty();
            assertThat(database.detected(of(type("varchar(40) array[6]")))).hasSize(1);
        }
    }

    @Test
    void a_text_of_h2_is_no_large_object() throws SQLException {
        try (ComparedDatabase database =
                ComparedDatabase.open("h2").execute("create table t (id int primary key, a text)")) {
            assertThat(database.detected(of(type("TEXT")))).isEmpty();
            assertThat(database.detected(of(string()))).isEmpty();
            assertThat(database.detected(of(text()))).hasSize(1);
        }
    }
}
