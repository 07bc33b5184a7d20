package dev.alembic.dialect.oracle;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.date;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.type;

import dev.alembic.dialect.StandardTypes;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.sql.TypeArgs;
import dev.alembic.sql.TypeMap;
import java.util.Optional;

/** How the types of Oracle are written and read. Lengths count characters, not bytes. */
final class OracleTypeMap {

    static final TypeMap MAP = StandardTypes.MAP.toBuilder("oracle")
            .withoutCollations()
            .row(integer(), "INTEGER")
            .reads("int")
            .row(bigInteger(), "NUMBER(19)")
            .row(date(), "DATE")
            .row(dateTime(), "DATE")
            .reads("date")
            .row(FloatType.class, t -> StandardTypes.sized("FLOAT", t.precision()))
            .row(doublePrecision(), "DOUBLE PRECISION")
            .row(json(), "JSON")
            .row(IntervalType.class, OracleTypeMap::interval)
            .row(StringType.class, t -> characters("VARCHAR2", t.length()))
            .reads("varchar2", StandardTypes::string)
            .row(TextType.class, t -> "CLOB")
            .reads(text(), "clob")
            .row(EnumType.class, t -> characters("VARCHAR", Optional.of(t.textLength())))
            .reads("varchar", args -> type("VARCHAR", args.numbers().toArray(Integer[]::new)))
            .reads("number", OracleTypeMap::number)
            .literal("VARCHAR2", t -> characters("VARCHAR2", first(t)))
            .reads("timestamp", OracleTypeMap::timestamp)
            .literal("VARCHAR", t -> characters("VARCHAR", first(t)))
            .literal("NVARCHAR", t -> StandardTypes.sized("NVARCHAR2", first(t)))
            .literal("TIMESTAMP", TypeMap::literal)
            .literal("FLOAT", TypeMap::literal)
            .literal("DOUBLE PRECISION", TypeMap::literal)
            .build();

    private OracleTypeMap() {}

    private static Optional<Integer> first(LiteralType type) {
        return type.arguments().stream().findFirst();
    }

    private static String characters(String name, Optional<Integer> length) {
        return length.map(n -> name + "(" + n + " CHAR)").orElse(name);
    }

    private static String interval(IntervalType type) {
        return "INTERVAL DAY%s TO SECOND%s"
                .formatted(
                        type.dayPrecision().map(p -> "(" + p + ")").orElse(""),
                        type.secondPrecision().map(p -> "(" + p + ")").orElse(""));
    }

    private static SqlType timestamp(TypeArgs args) {
        return new LiteralType(args.name(), args.numbers(), Optional.empty(), args.has("with time zone"));
    }

    private static SqlType number(TypeArgs args) {
        boolean isWhole = args.number(1).orElse(0) == 0;
        if (isWhole && args.number(0).equals(Optional.of(19))) {
            return bigInteger();
        } else if (args.values().isEmpty()) {
            return type("NUMBER");
        }
        return new NumericType(args.number(0), args.number(1));
    }
}
