package dev.alembic.sql;

import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.DateType;
import dev.alembic.schema.DialectType;
import dev.alembic.schema.DoubleType;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.FloatType;
import dev.alembic.schema.IntegerType;
import dev.alembic.schema.IntervalType;
import dev.alembic.schema.JsonType;
import dev.alembic.schema.LargeBinaryType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.TimeType;
import dev.alembic.schema.UuidType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types whose values are of one kind, so that no CAST is needed between them. */
public final class TypeFamily {

    private static final String NUMBER = "number";
    private static final String FLOATING = "floating";
    private static final String TEXT = "text";
    private static final String WHOLE_NUMBER = "whole number";
    private static final String POINT_IN_TIME = "point in time";

    private static final Map<Class<? extends SqlType>, String> GENERIC = Map.ofEntries(
            Map.entry(IntegerType.class, WHOLE_NUMBER),
            Map.entry(BigIntegerType.class, WHOLE_NUMBER),
            Map.entry(SmallIntegerType.class, WHOLE_NUMBER),
            Map.entry(NumericType.class, NUMBER),
            Map.entry(FloatType.class, FLOATING),
            Map.entry(DoubleType.class, FLOATING),
            Map.entry(StringType.class, TEXT),
            Map.entry(TextType.class, TEXT),
            Map.entry(EnumType.class, TEXT),
            Map.entry(BooleanType.class, "boolean"),
            Map.entry(DateType.class, "date"),
            Map.entry(DateTimeType.class, POINT_IN_TIME),
            Map.entry(IntervalType.class, "interval"),
            Map.entry(TimeType.class, "time"),
            Map.entry(LargeBinaryType.class, "bytes"),
            Map.entry(JsonType.class, "json"),
            Map.entry(UuidType.class, "uuid"));

    /** Names of types as databases write them. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<whole>(TINY|SMALL|MEDIUM|BIG)?INT(EGER)?\\d?|(BIG|SMALL)?SERIAL)"
                    + "|(?<number>NUMERIC|DECIMAL|NUMBER)"
                    + "|(?<floating>(BINARY_)?(FLOAT|DOUBLE)|REAL|DOUBLE PRECISION)"
                    + "|(?<text>N?(VAR)?CHAR2?|(TINY|MEDIUM|LONG)?TEXT|N?CLOB"
                    + "|CHARACTER VARYING|STRING)"
                    + "|(?<bool>BOOL(EAN)?)"
                    + "|(?<point>(SMALL)?DATETIME2?|TIMESTAMP)"
                    + "|(?<bytes>(TINY|MEDIUM|LONG)?BLOB|(VAR)?BINARY|BYTEA|IMAGE|RAW)"
                    + "|(?<json>JSONB?)|(?<uuid>UUID|UNIQUEIDENTIFIER)");

    private static final Map<String, String> GROUPS = Map.of(
            "whole", WHOLE_NUMBER,
            "number", NUMBER,
            "floating", FLOATING,
            "text", TEXT,
            "bool", "boolean",
            "point", POINT_IN_TIME,
            "bytes", "bytes",
            "json", "json",
            "uuid", "uuid");

    private TypeFamily() {}

    /** Whether values of both types are of one kind, on the dialect of this name. */
    public static boolean isShared(SqlType some, SqlType other, String dialect) {
        return of(some.on(dialect)).equals(of(other.on(dialect)));
    }

    /** Whether both hold numbers, both times, or both values of one other kind. */
    public static boolean isAkin(SqlType some, SqlType other, String dialect) {
        return wide(of(some.on(dialect))).equals(wide(of(other.on(dialect))));
    }

    private static String wide(String family) {
        return switch (family) {
            case WHOLE_NUMBER, FLOATING -> NUMBER;
            case "date" -> POINT_IN_TIME;
            default -> family;
        };
    }

    private static String of(SqlType type) {
        if (type instanceof LiteralType literal) {
            return written(literal.name());
        } else if (type instanceof DialectType own) {
            Optional<SqlType> elsewhere = own.elsewhere();
            return elsewhere.isPresent() ? of(elsewhere.get()) : written(head(own.sql(any -> "")));
        }
        return GENERIC.getOrDefault(type.getClass(), type.getClass().getName());
    }

    private static String written(String name) {
        Matcher matcher = WRITTEN.matcher(name.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return name.toLowerCase(Locale.ROOT);
        }
        return GROUPS.entrySet().stream()
                .filter(group -> matcher.group(group.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** {@code INTEGER} of {@code INTEGER(11) UNSIGNED}. */
    private static String head(String sql) {
        return sql.replaceFirst("\\(.*|\\s+(UNSIGNED|ZEROFILL|CHARACTER SET|COLLATE|WITH).*", "")
                .strip();
    }
}
