package dev.alembic.dialect.h2;

import dev.alembic.schema.JsonType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Literals;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Literals of H2. */
final class H2Literals extends Literals {

    static final Literals INSTANCE = new H2Literals();

    /** A text with letters beyond ASCII, as the catalogue writes it: {@code U&'gr\\00f6\\00dfe'}. */
    private static final Pattern UNICODE = Pattern.compile("U&('(?:[^']|'')*')");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4})|(\\\\))");

    /**
     * A value of an enumeration, as a condition keeps it. What it is compared with may have got other
     * values since, and is compared as a text then (observed with 2.4).
     */
    private static final Pattern ENUMERATED =
            Pattern.compile("CAST\\(('(?:[^']|'')*') AS ENUM\\((?:'(?:[^']|'')*'(?:, )?)+\\)\\)");

    /** SQL of the catalogue, with its letters and values as people write them. */
    static String plain(String sql) {
        String readable = UNICODE.matcher(sql).replaceAll(text -> Matcher.quoteReplacement(unescaped(text.group(1))));
        return ENUMERATED.matcher(readable).replaceAll("$1");
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(match -> {
            String code = match.group(1) == null ? match.group(2) : match.group(1);
            return Matcher.quoteReplacement(code == null ? "\\" : Character.toString(Integer.parseInt(code, 16)));
        });
    }

    @Override
    protected String uuid(UUID value, SqlType type) {
        return string(value.toString());
    }

    /** Bytes are read as JSON; a text would be stored as one JSON string. */
    @Override
    public @Nullable Object parameter(@Nullable Object value, SqlType type) {
        Object parameter = value instanceof UUID ? value : super.parameter(value, type);
        return type instanceof JsonType && parameter != null
                ? parameter.toString().getBytes(StandardCharsets.UTF_8)
                : parameter;
    }

    @Override
    protected String special(double value) {
        return string(Double.toString(value));
    }

    /** A text for a JSON column would be stored as one JSON string. */
    @Override
    public String write(@Nullable Object value, SqlType type) {
        String sql = super.write(value, type);
        return type instanceof JsonType && value != null ? "JSON " + sql : sql;
    }
}
