package dev.alembic.dialect.postgresql;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.date;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.largeBinary;
import static dev.alembic.schema.Dsl.smallInteger;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.time;
import static dev.alembic.schema.Dsl.type;
import static dev.alembic.schema.Dsl.uuid;

import dev.alembic.dialect.StandardTypes;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.TextType;
import dev.alembic.schema.TimeType;
import dev.alembic.sql.TypeArgs;
import dev.alembic.sql.TypeMap;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the types of PostgreSQL are written and read. */
final class PostgresqlTypeMap {

    private static final String UNNAMED = "The enumeration of %s has no name, which PostgreSQL needs."
            + " Name it: enumeration(…).named(\"status\").";

    static final TypeMap MAP = StandardTypes.MAP.toBuilder("postgresql")
            .row(integer(), "INTEGER")
            .reads("int", "int4", "serial", "serial4")
            .row(bigInteger(), "BIGINT")
            .reads("int8", "bigserial", "serial8")
            .row(smallInteger(), "SMALLINT")
            .reads("int2", "smallserial", "serial2")
            .row(bool(), "BOOLEAN")
            .reads("bool")
            .row(date(), "DATE")
            .row(DateTimeType.class, t -> zoned("TIMESTAMP", t.hasTimeZone()))
            .reads(dateTime(), "timestamp without time zone")
            .reads(dateTime().withTimeZone(), "timestamptz", "timestamp with time zone")
            .reads("timestamp", args -> precise(args, dateTime(), dateTime().withTimeZone()))
            .row(TimeType.class, t -> zoned("TIME", t.hasTimeZone()))
            .reads(time(), "time without time zone")
            .reads(time().withTimeZone(), "timetz", "time with time zone")
            .reads("time", args -> precise(args, time(), time().withTimeZone()))
            .row(IntervalType.class, PostgresqlTypeMap::intervalSql)
            .reads("interval", args -> new IntervalType(args.number(0), Optional.empty()))
            .row(FloatType.class, t -> StandardTypes.sized("FLOAT", t.precision()))
            .reads("float", args -> new FloatType(args.number(0)))
            .row(doublePrecision(), "DOUBLE PRECISION")
            .reads("float8")
            .reads(type("REAL"), "real", "float4")
            .row(largeBinary(), "BYTEA")
            .row(json(), "JSON")
            .row(uuid(), "UUID")
            .row(TextType.class, any -> "TEXT")
            .reads(text(), "text")
            .reads("bpchar", PostgresqlTypeMap::character)
            .reads("character", PostgresqlTypeMap::character)
            .reads("char", PostgresqlTypeMap::character)
            .row(EnumType.class, PostgresqlTypeMap::enumeration)
            .literal("FLOAT", TypeMap::literal)
            .literal("INTERVAL", t -> TypeMap.literal(t).replace("(", " ("))
            .literal("TIMESTAMP", PostgresqlTypeMap::zoned)
            .literal("TIME", PostgresqlTypeMap::zoned)
            .collations(PostgresqlTypeMap::collation)
            .arrays((item, lengths) -> new ArrayType(item, lengths.size()))
            .build();

    /** With its schema, where it isn't found without; both in quotes, since its name may have points. */
    private static final Pattern IN_SCHEMA = Pattern.compile("\"(?:[^\"]|\"\")+\"\\.\"(?:[^\"]|\"\")+\"");

    private PostgresqlTypeMap() {}

    private static String collation(String name) {
        return IN_SCHEMA.matcher(name).matches() ? name : PostgresqlDialect.IDENTIFIERS.quote(name);
    }

    private static String zoned(String name, boolean hasTimeZone) {
        return name + (hasTimeZone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE");
    }

    private static String zoned(LiteralType type) {
        String name =
                type.arguments().stream().findFirst().map(p -> "(" + p + ")").orElse("");
        return zoned(type.name() + name, type.hasTimeZone());
    }

    private static SqlType precise(TypeArgs args, SqlType plain, SqlType zoned) {
        boolean hasZone = args.has("with time zone");
        if (args.values().isEmpty()) {
            return hasZone ? zoned : plain;
        }
        return new LiteralType(args.name(), args.numbers(), Optional.empty(), hasZone);
    }

    private static String intervalSql(IntervalType type) {
        return "INTERVAL" + type.secondPrecision().map(p -> " (" + p + ")").orElse("");
    }

    private static LiteralType character(TypeArgs args) {
        return new LiteralType("CHAR", args.numbers(), Optional.empty(), false);
    }

    private static String enumeration(EnumType type) {
        return type.isNative()
                ? PostgresqlDialect.IDENTIFIERS.quote(enumerationName(type))
                : "VARCHAR(" + type.textLength() + ")";
    }

    /** Schema and name of an enumeration. */
    static TableName enumerationName(EnumType type) {
        return type.name()
                .map(name -> new TableName(type.schema(), name))
                .orElseThrow(() -> new AlembicException(UNNAMED.formatted(type.values())));
    }
}
