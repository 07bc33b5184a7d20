package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.dialect.mysql.MysqlType;
import dev.alembic.dialect.postgresql.IntervalFieldsType;
import dev.alembic.dialect.postgresql.PostgresqlTypes;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.DoubleType;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.LargeBinaryType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.TimeType;
import dev.alembic.schema.UnknownType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a TYPE of the corpus. */
final class JsonTypes {

    private static final Map<String, Function<JsonNode, SqlType>> GENERIC = Map.ofEntries(
            Map.entry("Integer", node -> Dsl.integer()),
            Map.entry("BigInteger", node -> Dsl.bigInteger()),
            Map.entry("SmallInteger", node -> Dsl.smallInteger()),
            Map.entry("String", node -> string(node, false)),
            Map.entry("Unicode", node -> string(node, true)),
            Map.entry("Text", node -> text(node, false)),
            Map.entry("UnicodeText", node -> text(node, true)),
            Map.entry("Boolean", JsonTypes::bool),
            Map.entry("Enum", JsonTypes::enumeration),
            Map.entry("Date", node -> Dsl.date()),
            Map.entry("DateTime", node -> new DateTimeType(flag(node, "timezone"))),
            Map.entry("Time", node -> new TimeType(flag(node, "timezone"))),
            Map.entry("Interval", JsonTypes::interval),
            Map.entry("Numeric", JsonTypes::numeric),
            Map.entry("Float", node -> new FloatType(number(node, "precision"))),
            Map.entry("Double", node -> new DoubleType(number(node, "precision"))),
            Map.entry("LargeBinary", node -> new LargeBinaryType(number(node, "length"))),
            Map.entry("JSON", node -> Dsl.json()),
            Map.entry("Uuid", node -> Dsl.uuid()),
            Map.entry("NullType", node -> new UnknownType()),
            Map.entry("Unspecified", node -> new UnknownType()),
            Map.entry("TypeDecorator", node -> type(node.path("impl"))),
            Map.entry(
                    "postgresql.ARRAY",
                    node -> PostgresqlTypes.array(type(node.path("item_type")))
                            .withDimensions(number(node, "dimensions").orElse(1))),
            Map.entry("postgresql.INTERVAL", JsonTypes::postgresqlInterval),
            Map.entry("postgresql.BIT", JsonTypes::bit),
            Map.entry("oracle.INTERVAL", JsonTypes::interval),
            Map.entry("postgresql.ENUM", JsonTypes::enumeration));

    private JsonTypes() {}

    /** The type; unknown where the node is missing or null. */
    static SqlType type(JsonNode node) {
        if (!node.isObject()) {
            return new UnknownType();
        }
        SqlType type = plain(node, node.path("type").asText());
        for (Map.Entry<String, JsonNode> variant : node.path("variants").properties()) {
            type = type.withVariant(variant.getKey(), type(variant.getValue()));
        }
        return type;
    }

    private static SqlType plain(JsonNode node, String name) {
        Function<JsonNode, SqlType> generic = GENERIC.get(name);
        if (generic != null) {
            return generic.apply(node);
        } else if (name.startsWith("mysql.")) {
            return mysql(node, name.substring("mysql.".length()));
        }
        return literal(node, name.substring(name.indexOf('.') + 1));
    }

    private static SqlType literal(JsonNode node, String name) {
        List<Integer> arguments = Stream.of("length", "precision", "scale")
                .flatMap(key -> number(node, key).stream())
                .toList();
        return new LiteralType(sqlName(name), arguments, text(node, "collation"), flag(node, "timezone"));
    }

    /** Names of types are classes' names; only this one stands for two words. */
    private static String sqlName(String name) {
        return name.equals("DOUBLE_PRECISION") ? "DOUBLE PRECISION" : name;
    }

    private static SqlType mysql(JsonNode node, String name) {
        List<Integer> arguments = Stream.of("length", "display_width", "precision", "scale", "fsp")
                .flatMap(key -> number(node, key).stream())
                .toList();
        return new MysqlType(
                sqlName(name),
                arguments,
                Json.texts(node.path("values")),
                flag(node, "unsigned"),
                flag(node, "zerofill"),
                flag(node, "national"),
                text(node, "charset"),
                text(node, "collation"));
    }

    private static SqlType string(JsonNode node, boolean isUnicode) {
        return new StringType(number(node, "length"), text(node, "collation"), isUnicode);
    }

    private static SqlType text(JsonNode node, boolean isUnicode) {
        return new TextType(number(node, "length"), text(node, "collation"), isUnicode);
    }

    private static SqlType bool(JsonNode node) {
        return new BooleanType(flag(node, "create_constraint"), JsonNames.optional(node.path("name")));
    }

    private static SqlType interval(JsonNode node) {
        return new IntervalType(number(node, "second_precision"), number(node, "day_precision"));
    }

    private static SqlType postgresqlInterval(JsonNode node) {
        Optional<Integer> precision = number(node, "precision");
        return text(node, "fields")
                .<SqlType>map(fields -> new IntervalFieldsType(fields, precision))
                .orElseGet(() -> new IntervalType(precision, Optional.empty()));
    }

    private static SqlType bit(JsonNode node) {
        String name = flag(node, "varying") ? "BIT VARYING" : "BIT";
        return LiteralType.of(name, number(node, "length").stream().toArray(Integer[]::new));
    }

    private static SqlType numeric(JsonNode node) {
        return new NumericType(number(node, "precision"), number(node, "scale"));
    }

    private static SqlType enumeration(JsonNode node) {
        return new EnumType(
                Json.texts(node.path("values")),
                JsonNames.optional(node.path("name")),
                JsonNames.optional(node.path("schema")),
                node.path("native_enum").asBoolean(true),
                flag(node, "create_constraint"),
                number(node, "length"),
                node.path("create_type").asBoolean(true));
    }

    private static boolean flag(JsonNode node, String key) {
        return node.path(key).asBoolean(false);
    }

    private static Optional<Integer> number(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.path(key).asInt()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
