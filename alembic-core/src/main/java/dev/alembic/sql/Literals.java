package dev.alembic.sql;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.JsonType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.UnknownType;
import dev.alembic.schema.UuidType;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a dialect writes values into SQL. The defaults are standard SQL; a dialect overrides what
 * differs.
 */
public class Literals {

    private static final Set<String> BOOLEANS = Set.of("BOOLEAN", "BOOL");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    /**
     * A text in quotes.
     *
     * @throws AlembicException if the text has a NUL, which no database takes, or half a character
     */
    public String string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new AlembicException(
                    "A text has a NUL character (\\u0000) after \"%s\", which can't be written into SQL."
                            .formatted(text.substring(0, text.indexOf('\0'))));
        }
        return "'" + escape(Unicode.whole(text)) + "'";
    }

    /** What quotes and the like become within quotes. */
    protected String escape(String text) {
        return text.replace("'", "''");
    }

    /** A default that was given as a text, for a column of this type. */
    public String defaultText(String text, SqlType type) {
        return string(text);
    }

    /** For dialects in which {@code 'true'} is a text and no more: true and false as such. */
    protected final String defaultFlag(String text, SqlType type) {
        boolean isFlag = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        return isFlag && isBoolean(type) ? bool(Boolean.parseBoolean(text)) : string(text);
    }

    private static boolean isBoolean(SqlType type) {
        return type instanceof BooleanType
                || (type instanceof LiteralType literal && BOOLEANS.contains(literal.name()));
    }

    /** A text for a column of this type. */
    protected String text(String text, SqlType type) {
        return string(text);
    }

    /** A UUID: without hyphens for a column of generic UUIDs, which is a CHAR(32) mostly. */
    protected String uuid(UUID value, SqlType type) {
        return string(text(value, type));
    }

    private static String text(UUID value, SqlType type) {
        return type instanceof UuidType ? value.toString().replace("-", "") : value.toString();
    }

    /** True or false. */
    protected String bool(boolean value) {
        return value ? "true" : "false";
    }

    /** Bytes. */
    protected String bytes(byte[] value) {
        return "X'" + HexFormat.of().withUpperCase().formatHex(value) + "'";
    }

    /** A day. */
    protected String date(LocalDate value) {
        return string(value.toString());
    }

    /** A time of day. */
    protected String time(LocalTime value) {
        return string(text(value));
    }

    /** A day and a time. */
    protected String dateTime(LocalDateTime value) {
        return string(text(value));
    }

    /** A day and a time with the offset from UTC. */
    protected String dateTime(OffsetDateTime value) {
        return string(text(value));
    }

    /** The offset from UTC: {@code +00:00}. */
    protected static String offset(ZoneOffset value) {
        return value.equals(ZoneOffset.UTC) ? "+00:00" : value.getId();
    }

    /** A number that isn't one, or is infinite. */
    protected String special(double value) {
        throw new AlembicException("%s can't be written as a number in SQL.".formatted(value));
    }

    /** A list, where the type is an array. */
    protected String list(List<?> values, SqlType type) {
        return string(Json.write(values));
    }

    /** A day and a time, with a space between. */
    protected static String text(LocalDateTime value) {
        return value.toLocalDate() + " " + text(value.toLocalTime());
    }

    /** A day and a time with the offset from UTC. */
    protected static String text(OffsetDateTime value) {
        return text(value.toLocalDateTime()) + offset(value.getOffset());
    }

    /** Digits after the second's point stand there only if there are any. */
    protected static String text(LocalTime value) {
        boolean isWhole = value.truncatedTo(ChronoUnit.SECONDS).equals(value);
        return value.format(isWhole ? SECONDS : MICROSECONDS);
    }

    /** The value as it stands in SQL, where the column's type isn't known. */
    public String write(@Nullable Object value) {
        return write(value, new UnknownType());
    }

    /**
     * The value as it stands in SQL.
     *
     * @param value a string, number, boolean, date or time of java.time or java.sql, UUID, array of
     *     bytes, list or map (JSON), enum constant, or null
     * @param type of the column
     * @throws AlembicException if there is no way to write it
     */
    public String write(@Nullable Object value, SqlType type) {
        if (value == null) {
            return "NULL";
        } else if (type instanceof JsonType) {
            return string(value instanceof String json ? json : Json.write(value));
        } else if (value instanceof Boolean bool) {
            return bool(bool);
        } else if (value instanceof Number number) {
            return type instanceof BooleanType ? bool(number.intValue() != 0) : number(number);
        } else if (value instanceof CharSequence || value instanceof Character) {
            return text(value.toString(), type);
        } else if (value instanceof UUID uuid) {
            return uuid(uuid, type);
        } else if (value instanceof Enum<?> constant) {
            return string(constant.name());
        } else if (value instanceof byte[] bytes) {
            return bytes(bytes);
        } else if (value instanceof List<?> list) {
            return list(list, type);
        } else if (value instanceof Map<?, ?> map) {
            return string(Json.write(map));
        }
        return temporal(value);
    }

    /**
     * The value as a parameter: such as JDBC drivers take, and such that the same is stored as by
     * {@link #write}.
     *
     * @param value as for {@link #write}
     * @param type of the column
     */
    public @Nullable Object parameter(@Nullable Object value, SqlType type) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        } else if (type instanceof JsonType) {
            return value instanceof String json ? json : Json.write(value);
        } else if (value instanceof CharSequence || value instanceof Character) {
            return Unicode.whole(value.toString());
        } else if (value instanceof UUID uuid) {
            return text(uuid, type);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return Json.write(value);
        } else if (value instanceof ZonedDateTime dateTime) {
            return dateTime.toOffsetDateTime();
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private String number(Number value) {
        if (value instanceof Double || value instanceof Float) {
            double number = value.doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()).toPlainString() : special(number);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private String temporal(Object value) {
        if (value instanceof LocalDate date) {
            return date(date);
        } else if (value instanceof LocalTime time) {
            return time(time);
        } else if (value instanceof LocalDateTime dateTime) {
            return dateTime(dateTime);
        } else if (value instanceof OffsetDateTime dateTime) {
            return dateTime(dateTime);
        } else if (value instanceof ZonedDateTime dateTime) {
            return dateTime(dateTime.toOffsetDateTime());
        } else if (value instanceof Instant instant) {
            return dateTime(instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof OffsetTime time) {
            return string(text(time.toLocalTime()) + offset(time.getOffset()));
        } else if (value instanceof Timestamp timestamp) {
            return dateTime(timestamp.toLocalDateTime());
        } else if (value instanceof java.sql.Date date) {
            return date(date.toLocalDate());
        } else if (value instanceof java.sql.Time time) {
            return time(time.toLocalTime());
        }
        throw new AlembicException(
                "A value of %s can't be written into SQL. Use a string, a number or a type of java.time."
                        .formatted(value.getClass().getName()));
    }
}
