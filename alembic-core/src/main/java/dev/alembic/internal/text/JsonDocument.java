package dev.alembic.internal.text;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists and plain values as a JSON document for programs: each member in a line, a blank around its colon. */
public final class JsonDocument {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonDocument() {}

    /** The document, with a line end behind it. */
    public static String of(@Nullable Object value) {
        JsonDocument document = new JsonDocument();
        document.write(value, "");
        return document.out.append('\n').toString();
    }

    private void write(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            members(map, indent);
        } else if (value instanceof List<?> list) {
            elements(list, indent);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private void members(Map<?, ?> map, String indent) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator).append('\n').append(indent).append(INDENT);
            text(String.valueOf(member.getKey()));
            out.append(" : ");
            write(member.getValue(), indent + INDENT);
            separator = ",";
        }
        out.append(map.isEmpty() ? " " : "\n" + indent).append('}');
    }

    private void elements(List<?> list, String indent) {
        out.append("[ ");
        for (Iterator<?> rest = list.iterator(); rest.hasNext(); ) {
            write(rest.next(), indent);
            out.append(rest.hasNext() ? ", " : " ");
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04X".formatted(c) : Character.toString(c));
            }
        });
        out.append('"');
    }
}
