package dev.alembic.dialect.h2;

import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.largeBinary;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.time;
import static dev.alembic.schema.Dsl.type;
import static dev.alembic.schema.Dsl.uuid;

import dev.alembic.dialect.StandardTypes;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.TimeType;
import dev.alembic.sql.TypeMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the types of H2 are written and read. */
final class H2TypeMap {

    static final TypeMap MAP = StandardTypes.MAP.toBuilder("h2")
            .withoutCollations()
            .row(integer(), "INTEGER")
            .reads("int")
            .row(bool(), "BOOLEAN")
            .row(DateTimeType.class, t -> StandardTypes.zoned("TIMESTAMP", t.hasTimeZone()))
            .reads(
                    "timestamp",
                    args -> StandardTypes.precise(
                            args, 6, dateTime(), dateTime().withTimeZone()))
            .reads(dateTime().withTimeZone(), "timestamp with time zone")
            .row(TimeType.class, t -> StandardTypes.zoned("TIME", t.hasTimeZone()))
            .reads("time", args -> StandardTypes.precise(args, 0, time(), time().withTimeZone()))
            .reads(time().withTimeZone(), "time with time zone")
            .row(IntervalType.class, H2TypeMap::interval)
            .row(FloatType.class, t -> StandardTypes.sized("FLOAT", t.precision()))
            .reads("float", args -> new FloatType(args.number(0)))
            .row(doublePrecision(), "DOUBLE PRECISION")
            .row(largeBinary(), "BINARY LARGE OBJECT")
            .reads("blob")
            .row(uuid(), "UUID")
            .row(StringType.class, t -> StandardTypes.sized("VARCHAR", t.length()))
            .row(TextType.class, t -> "CHARACTER LARGE OBJECT")
            .reads(text(), "character large object", "clob")
            .reads(string(), "text", "tinytext", "mediumtext", "longtext", "ntext")
            .reads("character", args -> type("CHAR", args.numbers().toArray(Integer[]::new)))
            .row(EnumType.class, H2TypeMap::enumeration)
            .reads("enum", args -> Dsl.enumeration(args.values().toArray(String[]::new)))
            .literal("FLOAT", TypeMap::literal)
            .literal("DOUBLE", t -> "DOUBLE PRECISION")
            .literal("DATETIME", t -> "TIMESTAMP")
            .literal("TIMESTAMP", TypeMap::literal)
            .literal("TIME", TypeMap::literal)
            .arrays(H2TypeMap::array)
            .build();

    private H2TypeMap() {}

    private static SqlType array(SqlType item, List<Optional<Integer>> lengths) {
        String dimensions = lengths.stream()
                .map(length -> " ARRAY" + length.map(most -> "[" + most + "]").orElse(""))
                .collect(Collectors.joining());
        return LiteralType.of(MAP.toSql(item) + dimensions);
    }

    private static String interval(IntervalType type) {
        Optional<String> seconds = type.secondPrecision().map(p -> "(" + p + ")");
        return "INTERVAL DAY TO SECOND" + seconds.orElse("");
    }

    private static String enumeration(EnumType type) {
        if (!type.isNative()) {
            return "VARCHAR(" + type.textLength() + ")";
        }
        return type.values().stream().map(H2Literals.INSTANCE::string).collect(Collectors.joining(", ", "ENUM(", ")"));
    }
}
