package dev.alembic.dialect.mysql;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.doublePrecision;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.smallInteger;
import static dev.alembic.schema.Dsl.uuid;

import dev.alembic.dialect.StandardTypes;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.LargeBinaryType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.sql.TypeArgs;
import dev.alembic.sql.TypeMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the types of MySQL and MariaDB are written and read. */
final class MysqlTypeMap {

    private static final List<String> OWN = List.of(
            "tinyint",
            "mediumint",
            "int",
            "integer",
            "bigint",
            "smallint",
            "decimal",
            "numeric",
            "float",
            "double",
            "varchar",
            "char",
            "tinytext",
            "mediumtext",
            "longtext",
            "tinyblob",
            "mediumblob",
            "longblob",
            "enum",
            "set",
            "year",
            "bit",
            "datetime",
            "timestamp",
            "time");

    private static final int MAX_FLOAT_BITS = 24;
    private static final Pattern CHARSET = Pattern.compile("character set (\\w+)", Pattern.CASE_INSENSITIVE);

    static final TypeMap MYSQL = mysql(true);
    static final TypeMap MYSQL_WITHOUT_ESCAPES = mysql(false);
    static final TypeMap MARIADB = mariadb(true);
    static final TypeMap MARIADB_WITHOUT_ESCAPES = mariadb(false);

    private MysqlTypeMap() {}

    private static TypeMap mysql(boolean isEscaping) {
        return builder("mysql", MysqlLiterals.of(isEscaping)).build();
    }

    // MariaDB 10.7 has a type of its own for UUIDs.
    private static TypeMap mariadb(boolean isEscaping) {
        return builder("mariadb", MysqlLiterals.of(isEscaping))
                .owning("mysql")
                .row(uuid(), "UUID")
                .build();
    }

    private static TypeMap.Builder builder(String dialect, MysqlLiterals literals) {
        return StandardTypes.MAP.toBuilder(dialect)
                .collations(TypeMap::plain)
                .row(bool(), "BOOL")
                .row(FloatType.class, t -> StandardTypes.sized("FLOAT", t.precision()))
                .row(LargeBinaryType.class, t -> StandardTypes.sized("BLOB", t.length()))
                .row(StringType.class, t -> sized(dialect, "VARCHAR", t.length()))
                .row(EnumType.class, t -> enumeration(dialect, t, literals))
                .literal("VARCHAR", t -> sized(dialect, "VARCHAR", first(t)))
                .literal("NVARCHAR", t -> sized(dialect, "NATIONAL VARCHAR", first(t)))
                .literal("NCHAR", t -> StandardTypes.sized("NATIONAL CHAR", first(t)))
                .literal("BOOLEAN", t -> "BOOL")
                .literal("FLOAT", TypeMap::literal)
                .literal("DOUBLE", TypeMap::literal)
                .reads(OWN, MysqlTypeMap::read);
    }

    private static Optional<Integer> first(LiteralType type) {
        return type.arguments().stream().findFirst();
    }

    private static String sized(String dialect, String name, Optional<Integer> length) {
        if (length.isEmpty()) {
            throw new UnsupportedByDialectException(
                    dialect,
                    "VARCHAR needs a length on %s. Write string(255), or text() for any length.".formatted(dialect));
        }
        return StandardTypes.sized(name, length);
    }

    private static String enumeration(String dialect, EnumType type, MysqlLiterals literals) {
        return type.isNative()
                ? type.values().stream().map(literals::string).collect(Collectors.joining(",", "ENUM(", ")"))
                : sized(dialect, "VARCHAR", Optional.of(type.textLength()));
    }

    /** A generic type where it says the same, else one that keeps every word. */
    private static SqlType read(TypeArgs args) {
        boolean isPlain = args.suffix().isEmpty() && args.values().isEmpty();
        return switch (args.name()) {
            case "int", "integer" -> isPlain ? integer() : own(args);
            case "bigint" -> isPlain ? bigInteger() : own(args);
            case "smallint" -> isPlain ? smallInteger() : own(args);
            case "double" -> isPlain ? doublePrecision() : own(args);
            case "varchar" -> args.suffix().isEmpty() ? StandardTypes.string(args) : own(args);
            case "numeric" -> args.suffix().isEmpty() ? StandardTypes.readNumeric(args) : own(args);
            case "float" -> args.values().size() == 1 ? floating(args) : own(args);
            case "enum", "set" -> MysqlType.of(args.name(), args.values());
            default -> own(args);
        };
    }

    /** FLOAT(1) to FLOAT(24) are FLOAT, the others DOUBLE (manual 13.1.3). */
    private static SqlType floating(TypeArgs args) {
        boolean isDouble = args.number(0).orElse(0) > MAX_FLOAT_BITS;
        return isDouble && args.suffix().isEmpty()
                ? doublePrecision()
                : own(new TypeArgs(isDouble ? "double" : "float", List.of(), args.suffix()));
    }

    private static MysqlType own(TypeArgs args) {
        String name = args.name().equals("int") ? "integer" : args.name();
        MysqlType type = MysqlType.of(name, args.numbers().toArray(Integer[]::new));
        type = args.has("unsigned") ? type.unsigned() : type;
        Matcher charset = CHARSET.matcher(args.suffix());
        type = charset.find() ? type.charset(charset.group(1)) : type;
        return args.has("zerofill") ? type.zerofill() : type;
    }
}
