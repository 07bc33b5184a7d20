package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.date;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.enumeration;
import static dev.alembic.schema.Dsl.floating;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.interval;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.largeBinary;
import static dev.alembic.schema.Dsl.numeric;
import static dev.alembic.schema.Dsl.smallInteger;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.time;
import static dev.alembic.schema.Dsl.type;
import static dev.alembic.schema.Dsl.unicode;
import static dev.alembic.schema.Dsl.unicodeText;
import static dev.alembic.schema.Dsl.uuid;

import dev.alembic.dialect.mysql.MysqlTypes;
import dev.alembic.dialect.postgresql.PostgresqlTypes;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.LargeBinaryType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TextType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Types of every kind, each with a value. */
public final class TypeCases {

    private static final String TEXT = "it's \\ \"100%\" :a ? $1 $$ -- /* é ☃ \n\t;";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final LocalTime HOUR = LocalTime.of(13, 5, 59);
    private static final byte[] BYTES = {0, 1, 39, 92, -1};

    private TypeCases() {}

    /** Types that every database has in some way. */
    public static List<TypeCase> everywhere() {
        return Stream.of(numbers(), texts(), times(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static TypeCase of(SqlType type, Object value) {
        return new TypeCase(type, value);
    }

    private static List<TypeCase> numbers() {
        return List.of(
                of(integer(), -7),
                of(bigInteger(), Long.MAX_VALUE),
                of(smallInteger(), 32767),
                of(numeric(10, 2), new BigDecimal("-12345678.90")),
                of(type("DECIMAL", 8, 3), new BigDecimal("1.500")),
                of(floating(), 1.5),
                of(new FloatType(Optional.of(20)), 0.25),
                of(doublePrecision(), -1.5e-5),
                of(bool(), true),
                of(bool().withConstraint(), false));
    }

    private static List<TypeCase> texts() {
        return List.of(
                of(string(50), TEXT),
                of(unicode(50), TEXT),
                of(text(), TEXT),
                of(unicodeText(), TEXT),
                of(new TextType(Optional.of(500), Optional.empty(), false), ""),
                of(type("CHAR", 5), "abcde"),
                of(type("VARCHAR", 60), TEXT),
                of(enumeration("a", "it's").named("letters"), "it's"),
                of(enumeration("a", "b").asText().withConstraint(), "b"),
                of(string(20).withVariant("postgresql", text()), "x"));
    }

    private static List<TypeCase> times() {
        return List.of(
                of(date(), DAY),
                of(dateTime(), LocalDateTime.of(DAY, HOUR)),
                of(dateTime().withTimeZone(), OffsetDateTime.of(DAY, HOUR, ZoneOffset.UTC)),
                of(time(), HOUR),
                of(type("DATE"), DAY));
    }

    private static List<TypeCase> others() {
        return List.of(
                of(largeBinary(), BYTES),
                of(new LargeBinaryType(Optional.of(100)), BYTES),
                of(json(), Map.of("it's", List.of(1, "\\ \"", true))),
                of(uuid(), UUID.fromString("0fc2b2d5-6a5b-4e2d-9c59-7f8e1a2b3c4d")));
    }

    /** Types that only PostgreSQL has. */
    public static List<TypeCase> postgresql() {
        return List.of(
                of(interval(), "1 day 02:00:00"),
                of(PostgresqlTypes.interval("YEAR TO MONTH"), "1 year"),
                of(PostgresqlTypes.interval("DAY TO SECOND", 3), "1 day"),
                of(PostgresqlTypes.array(integer()), List.of(1, 2)),
                of(PostgresqlTypes.array(text()), List.of("it's", "a,b \"c\" \\ {}", "")),
                of(PostgresqlTypes.array(string(9)).withDimensions(2), List.of(List.of("a", "b"), List.of("c", "d"))),
                of(PostgresqlTypes.timestamp(3), LocalDateTime.of(DAY, HOUR)),
                of(PostgresqlTypes.time(3), HOUR),
                of(time().withTimeZone(), "13:05:59+00"),
                of(PostgresqlTypes.jsonb(), Map.of("a", 1)),
                of(PostgresqlTypes.inet(), "10.0.0.1"),
                of(PostgresqlTypes.cidr(), "10.0.0.0/8"),
                of(PostgresqlTypes.macaddr(), "08:00:2b:01:02:03"),
                of(PostgresqlTypes.macaddr8(), "08:00:2b:01:02:03:04:05"),
                of(PostgresqlTypes.money(), "$5.00"),
                of(PostgresqlTypes.tsvector(), "'a' 'b'"),
                of(PostgresqlTypes.tsquery(), "'a' & 'b'"),
                of(PostgresqlTypes.oid(), 7),
                of(PostgresqlTypes.regclass(), "pg_class"),
                of(PostgresqlTypes.bit(3), "101"),
                of(PostgresqlTypes.varbit(5), "10"),
                of(PostgresqlTypes.int4range(), "[1,5)"),
                of(PostgresqlTypes.int8range(), "[1,5)"),
                of(PostgresqlTypes.numrange(), "[1.5,5)"),
                of(PostgresqlTypes.daterange(), "[2026-01-01,2026-02-01)"),
                of(PostgresqlTypes.tsrange(), "empty"),
                of(PostgresqlTypes.tstzrange(), "empty"),
                of(PostgresqlTypes.int4multirange(), "{[1,2),[3,4)}"),
                of(PostgresqlTypes.domain("sql_identifier").in("information_schema"), "x"));
    }

    /** Types that only MySQL and MariaDB have. */
    public static List<TypeCase> mysql() {
        return List.of(
                of(MysqlTypes.unsignedInteger(), 4_000_000_000L),
                of(MysqlTypes.unsignedBigInteger(), 5),
                of(MysqlTypes.mysqlType("INTEGER", 5).unsigned().zerofill(), 5),
                of(MysqlTypes.tinyInt(), 5),
                of(MysqlTypes.tinyInt(1), 1),
                of(MysqlTypes.mediumInt(), 5),
                of(MysqlTypes.tinyText(), TEXT),
                of(MysqlTypes.mediumText(), TEXT),
                of(MysqlTypes.longText(), TEXT),
                of(MysqlTypes.tinyBlob(), BYTES),
                of(MysqlTypes.mediumBlob(), BYTES),
                of(MysqlTypes.longBlob(), BYTES),
                of(MysqlTypes.year(), 2026),
                of(MysqlTypes.set("a", "it's"), "a,it's"),
                of(MysqlTypes.mysqlValues("ENUM", "a", "it's"), "it's"),
                of(MysqlTypes.dateTime(3), LocalDateTime.of(DAY, HOUR)),
                of(MysqlTypes.timestamp(3), LocalDateTime.of(DAY, HOUR)),
                of(MysqlTypes.mysqlType("VARCHAR", 90).charset("utf8mb4").collate("utf8mb4_bin"), TEXT),
                of(MysqlTypes.mysqlType("VARBINARY", 10), BYTES));
    }
}
