package dev.alembic.internal.snapshot;

import dev.alembic.error.AlembicException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as maps, lists, strings, {@link BigDecimal}s, booleans and null. Strict: nothing that the
 * standard doesn't know, and no name twice in an object.
 */
final class JsonReader {

    private static final int MAX_DEPTH = 500;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a document.
     *
     * @throws AlembicException naming the line, if it is none
     */
    static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.wrong("the end");
        }
        return value;
    }

    private @Nullable Object value() {
        skipSpace();
        if (++depth > MAX_DEPTH) {
            throw wrong("less depth");
        }
        Object value = at >= text.length() ? wrongEnd() : value(text.charAt(at));
        depth--;
        return value;
    }

    private @Nullable Object value(char first) {
        return switch (first) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object wrongEnd() {
        throw wrong("a value");
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        while (!accept('}')) {
            if (!members.isEmpty()) {
                require(',');
                skipSpace();
            }
            String name = string();
            skipSpace();
            require(':');
            if (members.containsKey(name)) {
                throw wrong("\"" + name + "\" only once");
            }
            members.put(name, value());
            skipSpace();
        }
        return members;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        skipSpace();
        while (!accept(']')) {
            if (!items.isEmpty()) {
                require(',');
            }
            items.add(value());
            skipSpace();
        }
        return items;
    }

    private String string() {
        require('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("no control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        require('"');
        return out.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw wrong("four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?")) {
            at = start;
            throw wrong("a value");
        }
        return new BigDecimal(digits);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean accept(char c) {
        boolean isThere = at < text.length() && text.charAt(at) == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void require(char c) {
        if (!accept(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private AlembicException wrong(String expected) {
        long line = text.substring(0, Math.min(at, text.length())).lines().count();
        return new AlembicException("It is no JSON: line %d, %s is expected.".formatted(Math.max(1, line), expected));
    }
}
