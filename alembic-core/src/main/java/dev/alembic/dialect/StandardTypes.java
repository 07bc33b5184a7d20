package dev.alembic.dialect;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.date;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.floating;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.largeBinary;
import static dev.alembic.schema.Dsl.smallInteger;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.time;

import dev.alembic.schema.EnumType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.UuidType;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.TypeArgs;
import dev.alembic.sql.TypeMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of standard SQL, as most products write them; dialects begin with a copy. */
public final class StandardTypes {

    /** The types of no product in particular. */
    public static final TypeMap MAP = TypeMap.builder("default")
            .row(integer(), "INTEGER")
            .reads("int")
            .row(bigInteger(), "BIGINT")
            .row(smallInteger(), "SMALLINT")
            .row(bool(), "BOOLEAN")
            .reads("bool")
            .row(date(), "DATE")
            .row(dateTime(), "DATETIME")
            .row(time(), "TIME")
            .row(IntervalType.class, any -> "DATETIME")
            .row(floating(), "FLOAT")
            .row(doublePrecision(), "DOUBLE")
            .row(largeBinary(), "BLOB")
            .row(json(), "JSON")
            .row(UuidType.class, any -> "CHAR(32)")
            .row(StringType.class, t -> sized("VARCHAR", t.length()))
            .reads("varchar", StandardTypes::string)
            .reads("character varying", StandardTypes::string)
            .row(TextType.class, t -> sized("TEXT", t.length()))
            .reads(text(), "text")
            .row(NumericType.class, StandardTypes::numeric)
            .reads("numeric", StandardTypes::readNumeric)
            .row(EnumType.class, t -> sized("VARCHAR", Optional.of(t.textLength())))
            .literal("FLOAT", t -> "FLOAT")
            .literal("DOUBLE", t -> "DOUBLE")
            .literal("DOUBLE PRECISION", t -> "DOUBLE PRECISION")
            .literal("TIMESTAMP", StandardTypes::withoutZone)
            .literal("TIME", StandardTypes::withoutZone)
            .literal("DATETIME", StandardTypes::withoutZone)
            .collations(Identifiers.standard(StandardReservedWords.RESERVED)::quote)
            .build();

    private StandardTypes() {}

    private static String withoutZone(LiteralType type) {
        return sized(type.name(), type.arguments().stream().findFirst());
    }

    /** A name with a length, if there is one: {@code VARCHAR(50)}. */
    public static String sized(String name, Optional<Integer> length) {
        return length.map(n -> name + "(" + n + ")").orElse(name);
    }

    /** {@code NUMERIC(10, 2)}. */
    public static String numeric(NumericType type) {
        return type.precision().isEmpty()
                ? "NUMERIC"
                : "NUMERIC("
                        + Stream.concat(type.precision().stream(), type.scale().stream())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** A text of the length in parentheses. */
    public static StringType string(TypeArgs args) {
        return new StringType(args.number(0), Optional.empty(), false);
    }

    /** Decimal numbers of the precision and scale in parentheses. */
    public static NumericType readNumeric(TypeArgs args) {
        return new NumericType(args.number(0), args.number(1));
    }

    /** The literal type of this name, with the numbers in parentheses. */
    public static LiteralType literal(TypeArgs args) {
        return LiteralType.of(args.name(), args.numbers().toArray(Integer[]::new));
    }

    /** {@code TIME WITH TIME ZONE}. */
    public static String zoned(String name, boolean hasTimeZone) {
        return hasTimeZone ? name + " WITH TIME ZONE" : name;
    }

    /** A type of time: the generic one where the number of digits is the usual one. */
    public static SqlType precise(TypeArgs args, int usual, SqlType plain, SqlType zoned) {
        boolean hasZone = args.has("with time zone");
        if (args.number(0).orElse(usual) == usual) {
            return hasZone ? zoned : plain;
        }
        return new LiteralType(args.name(), args.numbers(), Optional.empty(), hasZone);
    }
}
