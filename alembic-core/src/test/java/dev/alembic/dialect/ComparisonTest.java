package dev.alembic.dialect;

import static dev.alembic.dialect.mysql.MysqlTypes.mysqlType;
import static dev.alembic.dialect.mysql.MysqlTypes.tinyInt;
import static dev.alembic.dialect.postgresql.PostgresqlTypes.array;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Options;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UnknownType;
import dev.alembic.schema.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Comparison of(String dialect) {
        return Dialects.load().byName(dialect).comparison();
    }

    private static Verdict types(String dialect, SqlType live, SqlType model) {
        return of(dialect).type(column("c", live), column("c", model));
    }

    private static Verdict defaults(String dialect, SqlType type, String live, UnaryOperator<Column> model) {
        Column column = column("c", type);
        Column reported = live.isEmpty() ? column : column.serverDefault(sql(live));
        return of(dialect).serverDefault(reported, model.apply(column));
    }

    private static final Verdict SAME = Verdict.same();

    @Test
    void types_are_equal_if_they_are_written_alike() {
        assertThat(types("postgresql", string(50), string(50))).isEqualTo(SAME);
        assertThat(types("postgresql", type("TIMESTAMP"), dateTime())).isEqualTo(SAME);
        assertThat(types("sqlite", string(5), enumeration("one", "two", "three")))
                .isEqualTo(SAME);
        assertThat(types("postgresql", string(6), string(12)))
                .isEqualTo(Verdict.different("VARCHAR(6) became VARCHAR(12)"));
        assertThat(types("postgresql", dateTime(), dateTime().withTimeZone())).isInstanceOf(Verdict.Different.class);
    }

    @Test
    void synonyms_are_equal() {
        assertThat(types("default", type("DECIMAL", 10, 2), numeric(10, 2))).isEqualTo(SAME);
        assertThat(types("postgresql", doublePrecision(), floating())).isEqualTo(SAME);
        assertThat(types("postgresql", type("REAL"), type("FLOAT", 24))).isEqualTo(SAME);
        assertThat(types("postgresql", type("REAL"), floating())).isInstanceOf(Verdict.Different.class);
        assertThat(types("mysql", tinyInt(1), bool())).isEqualTo(SAME);
        assertThat(types("mariadb", mysqlType("LONGTEXT"), json())).isEqualTo(SAME);
    }

    @Test
    void arguments_count_and_the_usual_ones_go_without_saying() {
        assertThat(types("default", type("DECIMAL", 10), type("DECIMAL", 10, 5)))
                .isEqualTo(SAME);
        assertThat(types("postgresql", numeric(8, 0), numeric(8, 2))).isInstanceOf(Verdict.Different.class);
        assertThat(types("postgresql", string(50), string()))
                .isEqualTo(Verdict.different("VARCHAR(50) became VARCHAR"));
        assertThat(types("postgresql", numeric(8, 0), type("NUMERIC", 8))).isEqualTo(SAME);
        assertThat(types("postgresql", type("CHAR", 1), type("CHAR"))).isEqualTo(SAME);
        assertThat(types("postgresql", type("TIMESTAMP", 6), type("TIMESTAMP"))).isEqualTo(SAME);
        assertThat(types("postgresql", type("TIMESTAMP"), type("TIMESTAMP", 2))).isInstanceOf(Verdict.Different.class);
        assertThat(types("mariadb", numeric(10, 2), type("DECIMAL"))).isInstanceOf(Verdict.Different.class);
        assertThat(types("mariadb", numeric(10, 0), type("DECIMAL"))).isEqualTo(SAME);
        assertThat(types("postgresql", string(), string(50)))
                .isEqualTo(Verdict.different("VARCHAR became VARCHAR(50)"));
    }

    @Test
    void collations_count_if_both_sides_have_one() {
        assertThat(types("postgresql", string(30).collate("en_US"), string(30))).isEqualTo(SAME);
        assertThat(types("postgresql", string(30).collate("en_US"), string(30).collate("en_US")))
                .isEqualTo(SAME);
        assertThat(types("postgresql", string(30).collate("en_US"), string(30).collate("de_DE")))
                .isInstanceOf(Verdict.Different.class);
    }

    @Test
    void mysql_tells_signs_and_values_but_not_display_widths() {
        assertThat(types("mariadb", mysqlType("INTEGER", 11), integer())).isEqualTo(SAME);
        assertThat(types(
                        "mariadb",
                        mysqlType("INTEGER", 10).unsigned(),
                        mysqlType("INTEGER").unsigned()))
                .isEqualTo(SAME);
        assertThat(types("mariadb", mysqlType("INTEGER", 10).unsigned(), integer()))
                .isInstanceOf(Verdict.Different.class);
        assertThat(types("mariadb", enumeration("a", "b"), enumeration("a", "b", "c")))
                .isEqualTo(Verdict.different("ENUM('a','b') became ENUM('a','b','c')"));
        assertThat(types(
                        "mysql",
                        mysqlType("VARCHAR", 9).charset("utf8"),
                        mysqlType("VARCHAR", 9).charset("utf8mb3")))
                .isEqualTo(SAME);
    }

    @Test
    void mysql_texts_are_kept_as_is_usual_in_their_table() {
        Table table = table("t").option("mariadb_default charset", "utf8mb4").option("mariadb_collate", "utf8mb4_bin");
        Column live = column("c", string(9));
        Column binary = column("c", mysqlType("VARCHAR", 9).collate("utf8mb4_bin"));
        assertThat(of("mariadb").completed(live, table, binary).type())
                .isEqualTo(mysqlType("VARCHAR", 9).charset("utf8mb4").collate("utf8mb4_bin"));
        assertThat(of("mariadb").completed(live, table, live)).isEqualTo(live);
    }

    @Test
    void a_type_that_nobody_knows_can_not_be_compared() {
        assertThat(types("sqlite", new UnknownType(), integer())).isInstanceOf(Verdict.Unknown.class);
        assertThat(types("postgresql", integer(), mysqlType("SET"))).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void enumerations_of_one_name_are_one_type_on_postgresql() {
        assertThat(types(
                        "postgresql",
                        enumeration("a").named("e"),
                        enumeration("b").named("e")))
                .isEqualTo(SAME);
        assertThat(types(
                        "postgresql",
                        array(enumeration("a").named("e")),
                        array(enumeration("b").named("e"))))
                .isEqualTo(SAME);
        assertThat(types(
                        "postgresql",
                        enumeration("a").named("e"),
                        enumeration("a").named("f")))
                .isInstanceOf(Verdict.Different.class);
    }

    @Test
    void defaults_are_equal_if_they_give_the_same_value() {
        assertThat(defaults("postgresql", string(9), "'x'::character varying", c -> c.serverDefault("x")))
                .isEqualTo(SAME);
        assertThat(defaults(
                        "postgresql", doublePrecision(), "'5.2'::double precision", c -> c.serverDefault(sql("5.2"))))
                .isEqualTo(SAME);
        assertThat(defaults("postgresql", numeric(), "5", c -> c.serverDefault("5.0")))
                .isEqualTo(SAME);
        assertThat(defaults("postgresql", string(9), "'5'::character varying", c -> c.serverDefault("5.0")))
                .isInstanceOf(Verdict.Different.class);
        assertThat(defaults("postgresql", bool(), "false", c -> c.serverDefault("f")))
                .isEqualTo(SAME);
        assertThat(defaults("postgresql", dateTime(), "CURRENT_TIMESTAMP", c -> c.serverDefault(now())))
                .isEqualTo(SAME);
        assertThat(defaults("sqlite", integer(), "(15)", c -> c.serverDefault(sql("15"))))
                .isEqualTo(SAME);
        assertThat(defaults("postgresql", string(9), "NULL::character varying", c -> c))
                .isEqualTo(SAME);
        assertThat(defaults("sqlite", integer(), "", c -> c.serverDefault("0")))
                .isEqualTo(Verdict.different("no default became '0'"));
    }

    @Test
    void mysql_compares_what_a_column_gets_on_update_apart() {
        String live = "current_timestamp() ON UPDATE current_timestamp()";
        assertThat(defaults(
                        "mariadb",
                        dateTime(),
                        live,
                        c -> c.serverDefault(sql("CURRENT_TIMESTAMP ON UPDATE" + " CURRENT_TIMESTAMP"))))
                .isEqualTo(SAME);
        assertThat(defaults("mariadb", dateTime(), live, c -> c.serverDefault(sql("CURRENT_TIMESTAMP"))))
                .isInstanceOf(Verdict.Different.class);
        assertThat(defaults("mariadb", dateTime(), "current_timestamp()", c -> c.serverDefault("CURRENT_TIMESTAMP")))
                .isEqualTo(SAME);
    }

    @Test
    void a_serial_column_has_no_default_to_speak_of() {
        Column live = column("id", integer()).autoincrement(true);
        assertThat(of("postgresql").serverDefault(live, column("id", integer()).primaryKey()))
                .isEqualTo(SAME);
        assertThat(of("postgresql").serverDefault(live, column("id", integer()).serverDefault(nextValue("t_id_seq"))))
                .isEqualTo(SAME);
    }

    @Test
    void identities_are_compared_with_what_the_database_chooses() {
        Column live = column("id", integer())
                .identity(i -> i.with(s -> s.start(2)
                        .increment(1)
                        .minValue(1)
                        .maxValue(2147483647)
                        .cycle(false)
                        .cache(1)));
        UnaryOperator<Column> two = c -> c.identity(i -> i.with(s -> s.start(2)));
        assertThat(of("postgresql").serverDefault(live, two.apply(column("id", integer()))))
                .isEqualTo(SAME);
        assertThat(of("postgresql")
                        .serverDefault(live, column("id", integer()).identity(i -> i.with(s -> s.increment(7)))))
                .isEqualTo(Verdict.different("identity options attributes [start, increment]"));
        assertThat(of("postgresql").serverDefault(live, column("id", integer())))
                .isEqualTo(Verdict.different("it is no identity any more"));
        assertThat(Identity.BY_DEFAULT.isAlways()).isFalse();
    }

    @Test
    void computed_columns_are_compared_by_expression() {
        Column live = column("c", integer()).computed("(bar * 5)", true);
        Comparison postgresql = of("postgresql");
        assertThat(postgresql.serverDefault(live, column("c", integer()).computed("bar*5")))
                .isEqualTo(SAME);
        assertThat(postgresql.serverDefault(live, column("c", integer()).computed("bar*5", false)))
                .isEqualTo(Verdict.different("it is not stored"));
        assertThat(postgresql.serverDefault(live, column("c", integer()).computed("bar*42")))
                .isEqualTo(Verdict.different("(bar * 5) became bar*42"));
        assertThat(postgresql.serverDefault(live, column("c", integer())))
                .isEqualTo(Verdict.different("it is not computed any more"));
    }

    @Test
    void values_are_added_to_an_enumeration_in_their_places() {
        EnumType from = enumeration("b", "d").named("e");
        EnumType to = enumeration("a", "b", "c", "d", "x").named("e");
        assertThat(of("postgresql").canAddValues(from, to)).isTrue();
        assertThat(texts(of("postgresql").addValues(from, to)))
                .containsExactly(
                        "ALTER TYPE e ADD VALUE IF NOT EXISTS 'a' BEFORE 'b'",
                        "ALTER TYPE e ADD VALUE IF NOT EXISTS 'c' AFTER 'b'",
                        "ALTER TYPE e ADD VALUE IF NOT EXISTS 'x'");
    }

    @Test
    void an_enumeration_that_loses_values_is_made_anew() {
        EnumType from = enumeration("a", "b").named("e");
        EnumType to = enumeration("b").named("e");
        Comparison postgresql = of("postgresql");
        assertThat(postgresql.canAddValues(from, to)).isFalse();
        assertThat(texts(postgresql.replaceEnumeration(to)))
                .containsExactly("ALTER TYPE e RENAME TO e__old", "CREATE TYPE e AS ENUM ('b')");
        assertThat(postgresql.conversion(column("c", from), column("c", to)))
                .isEqualTo(Options.of("postgresql_using", "c::text::e"));
        assertThat(texts(postgresql.dropReplaced(to))).containsExactly("DROP TYPE e__old");
    }

    private static List<String> texts(List<Operation> operations) {
        return operations.stream()
                .map(op -> ((Statement.Raw) ((ExecuteSql) op).statement()).text())
                .toList();
    }

    @Test
    void postgresql_is_told_how_to_convert_what_it_does_not_convert_by_itself() {
        Comparison postgresql = of("postgresql");
        assertThat(postgresql.conversion(column("c", string(9)), column("c", integer())))
                .isEqualTo(Options.of("postgresql_using", "c::INTEGER"));
        assertThat(postgresql.conversion(column("c", integer()), column("c", bool())))
                .isEqualTo(Options.of("postgresql_using", "c::integer::BOOLEAN"));
        assertThat(postgresql.conversion(column("c", integer()), column("c", string(9))))
                .isEqualTo(Options.NONE);
        assertThat(postgresql.conversion(column("c", integer()), column("c", bigInteger())))
                .isEqualTo(Options.NONE);
        assertThat(postgresql.conversion(column("c", integer()), column("c", uuid())))
                .isEqualTo(Options.of("postgresql_using", "lpad(to_hex(c), 32, '0')::uuid"));
        assertThat(postgresql.conversion(column("c", text()), column("c", type("TEXT[]"))))
                .isEqualTo(Options.of("postgresql_using", "CASE WHEN c IS NOT NULL THEN ARRAY[c]::TEXT[] END"));
    }

    @Test
    void mariadb_takes_digits_of_the_time_from_the_column() {
        assertThat(defaults(
                        "mariadb",
                        mysqlType("DATETIME", 6),
                        "current_timestamp(6)",
                        column -> column.serverDefault(now())))
                .isEqualTo(SAME);
    }

    @Test
    void mariadb_keeps_the_outermost_numbers_of_sequences_for_itself() {
        SequenceOptions given = SequenceOptions.DEFAULT.start(1).increment(50);
        Sequence model = new Sequence(TableName.of("s"), Optional.empty(), given);
        Sequence live = new Sequence(
                model.name(),
                Optional.empty(),
                given.minValue(1).maxValue(Long.MAX_VALUE - 1).cache(1000));
        assertThat(of("mariadb").changeSequence(live, model)).isEmpty();
        assertThat(of("mariadb").changeSequence(live, model.with(s -> s.maxValue(10))))
                .hasSize(1);
    }

    /** H2 before 2.4 says RESTRICT of every foreign key that says nothing. */
    @Test
    void what_happens_anyway_is_no_action_of_a_foreign_key() {
        Comparison h2 = Dialects.load().byName("h2").comparison();
        Comparison postgresql = Dialects.load().byName("postgresql").comparison();

        assertThat(h2.action(Optional.of("RESTRICT"))).isEmpty();
        assertThat(postgresql.action(Optional.of("restrict"))).contains("RESTRICT");
        assertThat(postgresql.action(Optional.of("no action"))).isEmpty();
    }
}
