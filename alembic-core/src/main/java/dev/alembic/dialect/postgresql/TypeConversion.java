package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where PostgreSQL doesn't convert values by itself when a column gets another type, because there
 * is no assignment cast (manual, CREATE CAST): from texts to anything else, between booleans and
 * numbers, between enumerations.
 */
final class TypeConversion {

    private static final Set<String> NUMBERS = Set.of(
            "SMALLINT",
            "SMALLSERIAL",
            "INTEGER",
            "INT",
            "SERIAL",
            "BIGINT",
            "BIGSERIAL",
            "NUMERIC",
            "DECIMAL",
            "REAL",
            "FLOAT",
            "DOUBLE");

    /** Families within which there are assignment casts (pg_cast). */
    private static final List<Set<String>> ALIKE = List.of(
            NUMBERS,
            Set.of("DATE", "TIMESTAMP", "TIMESTAMPTZ"),
            Set.of("TIME", "TIMETZ", "INTERVAL"),
            Set.of("JSON", "JSONB"),
            Set.of("BIT", "VARBIT"),
            Set.of("INET", "CIDR"),
            Set.of("MACADDR", "MACADDR8"));

    /** Types whose values become UUIDs that hold the number as their last digits, and back. */
    private static final Set<String> INTEGERS =
            Set.of("SMALLINT", "SMALLSERIAL", "INTEGER", "INT", "SERIAL", "BIGINT", "BIGSERIAL");

    private static final int BITS_OF_A_DIGIT = 4;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

    private final Dialect dialect;

    TypeConversion(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The USING that a column needs to get the type of another one. */
    Options using(Column live, Column model) {
        SqlType from = live.type().on("postgresql");
        SqlType to = model.type().on("postgresql");
        return isConversion(from, to) ? using(dialect.identifiers().quote(model.name()), from, to) : Options.NONE;
    }

    /** Whether values become others, which nothing that is built on the old ones can follow. */
    boolean isConversion(SqlType before, SqlType after) {
        SqlType from = before.on("postgresql");
        SqlType to = after.on("postgresql");
        if (isEnumeration(from) && isEnumeration(to)) {
            return !isSameEnumeration(from, to);
        }
        boolean areTexts = isText(from) && isText(to);
        return !areTexts && !isConverted(word(from), word(to));
    }

    private static boolean isSameEnumeration(SqlType from, SqlType to) {
        return item(from) instanceof EnumType one
                && item(to) instanceof EnumType other
                && one.isNative()
                && other.isNative()
                && one.values().equals(other.values())
                && text(one).equals(text(other))
                && isArray(from) == isArray(to);
    }

    private static Optional<String> text(EnumType type) {
        return type.name().map(Name::text);
    }

    private Options using(String column, SqlType from, SqlType to) {
        String target = dialect.types().toSql(to);
        if (isArray(from) != isArray(to)) {
            return using(isArray(to) ? wrapped(column, target) : unwrapped(column, target, isText(to)));
        } else if (isText(to)) {
            return Options.NONE;
        } else if (isText(from)) {
            return using(column + "::" + target);
        }
        return scalar(column, from, to).map(TypeConversion::using).orElseGet(() -> using(column + "::text::" + target));
    }

    private static String wrapped(String column, String target) {
        return "CASE WHEN %1$s IS NOT NULL THEN ARRAY[%1$s]::%2$s END".formatted(column, target);
    }

    private static String unwrapped(String column, String target, boolean isText) {
        return isText ? "array_to_string(%s, ',')".formatted(column) : "(%s)[1]::%s".formatted(column, target);
    }

    private Optional<String> scalar(String column, SqlType from, SqlType to) {
        String target = dialect.types().toSql(to);
        String was = word(from);
        String is = word(to);
        if (from instanceof BooleanType != to instanceof BooleanType
                && NUMBERS.contains(from instanceof BooleanType ? is : was)) {
            return Optional.of(column + "::integer" + (target.equals("INTEGER") ? "" : "::" + target));
        } else if (is.equals("UUID") && INTEGERS.contains(was)) {
            return Optional.of("lpad(to_hex(%s), 32, '0')::uuid".formatted(column));
        } else if (was.equals("UUID") && INTEGERS.contains(is)) {
            int bits = is.startsWith("BIG") ? Long.SIZE : Integer.SIZE;
            return Optional.of("('x' || right(replace(%s::text, '-', ''), %d))::bit(%d)::%s%s"
                    .formatted(
                            column,
                            bits / BITS_OF_A_DIGIT,
                            bits,
                            bits == Long.SIZE ? "bigint" : "integer",
                            is.startsWith("SMALL") ? "::smallint" : ""));
        }
        boolean isMoney = was.equals("MONEY") ? NUMBERS.contains(is) : is.equals("MONEY") && NUMBERS.contains(was);
        return isMoney ? Optional.of(column + "::numeric::" + target) : Optional.empty();
    }

    /** Whether the server does it by itself. */
    private static boolean isConverted(String from, String to) {
        return from.equals(to) || ALIKE.stream().anyMatch(words -> words.contains(from) && words.contains(to));
    }

    private static boolean isEnumeration(SqlType type) {
        return item(type) instanceof EnumType enumeration && enumeration.isNative();
    }

    private static SqlType item(SqlType type) {
        return type instanceof ArrayType array ? array.item() : type;
    }

    private static boolean isArray(SqlType type) {
        return type instanceof ArrayType
                || (type instanceof LiteralType literal && literal.name().endsWith("]"));
    }

    /** The first word of a type's name, by which its family is known; enumerations differ. */
    private String word(SqlType type) {
        String sql = dialect.types().toSql(type);
        Matcher name = WORD.matcher(sql);
        boolean isWhole = isEnumeration(type) || isArray(type);
        return name.lookingAt() && !isWhole ? name.group().toUpperCase(Locale.ROOT) : sql;
    }

    private static Options using(String expression) {
        return Options.of("postgresql_using", expression);
    }

    private static boolean isText(SqlType type) {
        boolean isTextByName = type instanceof LiteralType literal
                && (literal.name().endsWith("CHAR")
                        || literal.name().equals("TEXT")
                        || literal.name().equals("CITEXT"));
        return type instanceof StringType
                || type instanceof TextType
                || (type instanceof EnumType enumeration && !enumeration.isNative())
                || isTextByName;
    }
}
