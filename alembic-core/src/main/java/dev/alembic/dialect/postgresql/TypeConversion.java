package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

    private final Dialect dialect;

    TypeConversion(Dialect dialect) {
        this.dialect = dialect;
    }

    Options using(Column live, Column model) {
        SqlType from = live.type().on("postgresql");
        SqlType to = model.type().on("postgresql");
        String column = dialect.identifiers().quote(model.name());
        String target = dialect.types().toSql(to);
        if (isText(to) || isConverted(word(from), word(to))) {
            return Options.NONE;
        } else if (isText(from)) {
            return using(column + "::" + target);
        } else if (from instanceof BooleanType != to instanceof BooleanType
                && NUMBERS.contains(word(from instanceof BooleanType ? to : from))) {
            return using(column + "::integer" + (target.equals("INTEGER") ? "" : "::" + target));
        }
        return using(column + "::text::" + target);
    }

    /** Whether the server does it by itself. */
    private static boolean isConverted(String from, String to) {
        return from.equals(to) || ALIKE.stream().anyMatch(words -> words.contains(from) && words.contains(to));
    }

    /** The first word of a type's name, by which its family is known; enumerations differ. */
    private String word(SqlType type) {
        String sql = dialect.types().toSql(type);
        Matcher name = WORD.matcher(sql);
        boolean isNamed = name.lookingAt() && !(type instanceof EnumType);
        return isNamed && !(type instanceof ArrayType) ? name.group().toUpperCase(Locale.ROOT) : sql;
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
