package dev.alembic.imports.python;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.date;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.interval;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.smallInteger;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;
import static dev.alembic.schema.Dsl.time;
import static dev.alembic.schema.Dsl.unicodeText;
import static dev.alembic.schema.Dsl.uuid;

import dev.alembic.imports.python.PythonValue.Call;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.LargeBinaryType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Types of SQLAlchemy. */
final class PythonTypes {

    /** Types that are SQL's own words: written as they are, with their numbers. */
    private static final Set<String> LITERAL = Set.of(
            "VARCHAR",
            "NVARCHAR",
            "CHAR",
            "NCHAR",
            "TEXT",
            "CLOB",
            "INTEGER",
            "INT",
            "BIGINT",
            "SMALLINT",
            "NUMERIC",
            "DECIMAL",
            "FLOAT",
            "REAL",
            "DOUBLE",
            "BOOLEAN",
            "DATE",
            "BLOB",
            "BINARY",
            "VARBINARY",
            "JSON",
            "UUID",
            "JSONB",
            "INET",
            "CIDR",
            "MACADDR",
            "BYTEA",
            "TSVECTOR",
            "HSTORE",
            "MONEY",
            "OID",
            "REGCLASS",
            "CITEXT",
            "INT4RANGE",
            "INT8RANGE",
            "NUMRANGE",
            "TSRANGE",
            "TSTZRANGE",
            "DATERANGE",
            "TINYINT",
            "MEDIUMINT",
            "TINYTEXT",
            "MEDIUMTEXT",
            "LONGTEXT",
            "TINYBLOB",
            "MEDIUMBLOB",
            "LONGBLOB",
            "DATETIME",
            "YEAR",
            "BIT",
            "DOUBLE_PRECISION",
            "DATETIME2",
            "UNIQUEIDENTIFIER",
            "XML",
            "NUMBER",
            "VARCHAR2");

    private static final Map<String, SqlType> PLAIN = Map.ofEntries(
            Map.entry("Integer", integer()),
            Map.entry("BigInteger", bigInteger()),
            Map.entry("SmallInteger", smallInteger()),
            Map.entry("Boolean", bool()),
            Map.entry("Date", date()),
            Map.entry("Double", doublePrecision()),
            Map.entry("Interval", interval()),
            Map.entry("JSON", json()),
            Map.entry("Uuid", uuid()),
            Map.entry("UUID", uuid()),
            Map.entry("Text", text()),
            Map.entry("UnicodeText", unicodeText()));

    private PythonTypes() {}

    /**
     * The same type.
     *
     * @throws UntranslatableException if it isn't known
     */
    static SqlType of(PythonValue value) {
        if (value instanceof Name name) {
            return of(new Call(name, List.of(), Map.of()));
        } else if (value instanceof Call call) {
            return of(call);
        }
        throw new UntranslatableException("a type that is made at run time");
    }

    private static SqlType of(Call call) {
        String name = call.function().last();
        Arguments arguments = new Arguments(call, parameters(name));
        SqlType type = generic(name, arguments, call);
        arguments.requireAllTaken();
        return type;
    }

    private static List<String> parameters(String name) {
        return switch (name) {
            case "Numeric", "NUMERIC", "DECIMAL", "NUMBER" -> List.of("precision", "scale");
            case "Float", "FLOAT", "TIMESTAMP", "TIME" -> List.of("precision");
            case "DateTime", "Time" -> List.of("timezone");
            case "Boolean" -> List.of("create_constraint", "name");
            case "Enum", "ENUM" -> List.of();
            case "ARRAY" -> List.of("item_type");
            case "JSONB", "JSON" -> List.of("none_as_null");
            case "UUID", "Uuid" -> List.of("as_uuid");
            default -> List.of("length");
        };
    }

    private static SqlType generic(String name, Arguments arguments, Call call) {
        arguments.ignore("none_as_null", "as_uuid", "asdecimal", "astext_type", "native_uuid", "native");
        boolean isMysql = call.function().name().startsWith("mysql.");
        return switch (name) {
            case "String", "AutoString" ->
                new StringType(arguments.number("length"), arguments.text("collation"), false);
            case "Unicode" -> new StringType(arguments.number("length"), arguments.text("collation"), true);
            case "Numeric" -> new NumericType(arguments.number("precision"), arguments.number("scale"));
            case "Float" -> new FloatType(arguments.number("precision"));
            case "LargeBinary" -> new LargeBinaryType(arguments.number("length"));
            case "DateTime" -> arguments.isTrue("timezone") ? dateTime().withTimeZone() : dateTime();
            case "Time" -> arguments.isTrue("timezone") ? time().withTimeZone() : time();
            case "TIMESTAMP", "TIME" -> {
                LiteralType literal = LiteralType.of(name, numbers(arguments));
                yield arguments.isTrue("timezone") ? literal.withTimeZone() : literal;
            }
            case "Enum", "ENUM" -> enumeration(arguments);
            case "ARRAY" -> array(arguments);
            default -> plain(name, arguments, isMysql);
        };
    }

    private static SqlType plain(String name, Arguments arguments, boolean isMysql) {
        SqlType known = PLAIN.get(name);
        if (known != null && !isMysql) {
            arguments.ignore("length");
            return known;
        } else if (LITERAL.contains(name)) {
            Integer[] numbers = numbers(arguments);
            Optional<String> collation = arguments.text("collation");
            String unsigned = arguments.isTrue("unsigned") ? " UNSIGNED" : "";
            LiteralType type = LiteralType.of(name.replace('_', ' ') + (numbers.length == 0 ? unsigned : ""), numbers);
            if (!unsigned.isEmpty() && numbers.length > 0) {
                throw new UntranslatableException("an unsigned type with a width");
            }
            return collation.map(type::collate).orElse(type);
        }
        throw new UntranslatableException("the type " + name);
    }

    private static Integer[] numbers(Arguments arguments) {
        return Stream.of("length", "precision", "scale", "display_width", "fsp")
                .flatMap(parameter -> arguments.number(parameter).stream())
                .toArray(Integer[]::new);
    }

    private static SqlType array(Arguments arguments) {
        SqlType item = of(arguments.require("item_type"));
        int dimensions = arguments.number("dimensions").orElse(1);
        arguments.ignore("as_tuple", "zero_indexes");
        String name = item instanceof LiteralType literal && literal.arguments().isEmpty()
                ? literal.name()
                : item.equals(integer())
                        ? "INTEGER"
                        : item.equals(bigInteger())
                                ? "BIGINT"
                                : item.equals(text()) || item.equals(string()) ? "VARCHAR" : "";
        if (name.isEmpty()) {
            throw new UntranslatableException("an array of that type");
        }
        return LiteralType.of(name + "[]".repeat(dimensions));
    }

    private static SqlType enumeration(Arguments arguments) {
        EnumType type =
                Dsl.enumeration(arguments.rest().stream().map(Arguments::text).toArray(String[]::new));
        Optional<String> name = arguments.text("name");
        Optional<String> schema = arguments.text("schema");
        boolean isText =
                arguments.truth("native_enum").filter(isNative -> !isNative).isPresent();
        boolean isConstrained = arguments.isTrue("create_constraint");
        boolean isThere =
                arguments.truth("create_type").filter(created -> !created).isPresent();
        Optional<Integer> length = arguments.number("length");
        type = name.isPresent() ? type.named(name.get()) : type;
        type = schema.isPresent() ? type.in(schema.get()) : type;
        type = isText ? type.asText() : type;
        type = isConstrained ? type.withConstraint() : type;
        type = isThere ? type.existing() : type;
        return length.isPresent() ? type.length(length.get()) : type;
    }
}
