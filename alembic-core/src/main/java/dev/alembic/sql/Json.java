package dev.alembic.sql;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists and plain values as JSON. */
public final class Json {

    private Json() {}

    /** The value as JSON. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            writeAll(map.entrySet().iterator(), "{}", out);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            writeText(String.valueOf(entry.getKey()), out);
            out.append(": ");
            write(entry.getValue(), out);
        } else if (value instanceof List<?> list) {
            writeAll(list.iterator(), "[]", out);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            writeText(value.toString(), out);
        }
    }

    private static void writeAll(Iterator<?> values, String brackets, StringBuilder out) {
        out.append(brackets.charAt(0));
        while (values.hasNext()) {
            write(values.next(), out);
            out.append(values.hasNext() ? ", " : "");
        }
        out.append(brackets.charAt(1));
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
