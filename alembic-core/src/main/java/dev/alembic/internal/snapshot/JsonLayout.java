package dev.alembic.internal.snapshot;

import dev.alembic.sql.Json;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON for people who compare two versions: what fits into a line stands in one. */
final class JsonLayout {

    private static final int WIDTH = 110;

    private final StringBuilder out = new StringBuilder();

    private JsonLayout() {}

    /** The document, with a line end behind it. */
    static String write(@Nullable Object value) {
        JsonLayout layout = new JsonLayout();
        layout.write(value, 0, 0);
        return layout.out.append('\n').toString();
    }

    /**
     * Writes a value.
     *
     * @param used how many characters stand before it in its line, beside the indent
     */
    private void write(@Nullable Object value, int indent, int used) {
        String flat = Json.write(value);
        if (indent > 0 && indent + used + flat.length() < WIDTH) {
            out.append(flat);
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            writeAll(map.entrySet(), "{}", indent);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            writeAll(list, "[]", indent);
        } else {
            out.append(flat);
        }
    }

    private void writeAll(Iterable<?> values, String brackets, int indent) {
        out.append(brackets.charAt(0));
        for (Iterator<?> rest = values.iterator(); rest.hasNext(); ) {
            Object next = rest.next();
            out.append('\n').append(" ".repeat(indent + 2));
            if (next instanceof Map.Entry<?, ?> member) {
                String name = Json.write(String.valueOf(member.getKey())) + ": ";
                out.append(name);
                write(member.getValue(), indent + 2, name.length());
            } else {
                write(next, indent + 2, 0);
            }
            out.append(rest.hasNext() ? "," : "");
        }
        out.append('\n').append(" ".repeat(indent)).append(brackets.charAt(1));
    }
}
