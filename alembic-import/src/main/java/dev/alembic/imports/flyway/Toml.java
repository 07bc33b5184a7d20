package dev.alembic.imports.flyway;

import dev.alembic.error.ConfigException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of TOML as Flyway's settings need: tables, dotted keys, strings, numbers, truth values and
 * arrays of these, whose values are joined by commas.
 */
final class Toml {

    private static final Pattern HEADER = Pattern.compile("\\[\\[?([^\\[\\]]+)]]?");
    private static final Pattern ENTRY = Pattern.compile("(?s)([\\w.\"'-]+)\\s*=\\s*(.*)");
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([\\w.+:-]+)");
    private static final Pattern COMMENT = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')|#.*");
    private static final Pattern STRINGS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'");

    private final String file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private String table = "";

    private Toml(String file) {
        this.file = file;
    }

    /**
     * The values of a text, by their keys with those of the tables before them.
     *
     * @param file its name, for messages
     * @throws ConfigException if it can't be read
     */
    static Map<String, String> read(String file, String text) {
        Toml toml = new Toml(file);
        StringBuilder entry = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            entry.append(entry.length() == 0 ? "" : "\n")
                    .append(withoutComment(line).strip());
            if (isWhole(entry)) {
                toml.accept(entry.toString(), number);
                entry.setLength(0);
            }
        }
        return toml.values;
    }

    private static String withoutComment(String line) {
        return COMMENT.matcher(line)
                .replaceAll(match -> match.group(1) == null ? "" : Matcher.quoteReplacement(match.group()));
    }

    /** An array goes on until its bracket closes. */
    private static boolean isWhole(CharSequence entry) {
        String bare = STRINGS.matcher(entry).replaceAll("");
        int depth = 0;
        for (int i = Math.max(0, bare.indexOf('=')); i < bare.length(); i++) {
            depth += bare.charAt(i) == '[' ? 1 : bare.charAt(i) == ']' ? -1 : 0;
        }
        return !bare.contains("=") || depth <= 0;
    }

    private void accept(String entry, int line) {
        if (entry.isEmpty()) {
            return;
        }
        Matcher header = HEADER.matcher(entry);
        Matcher pair = ENTRY.matcher(entry);
        if (header.matches()) {
            table = bare(header.group(1)) + ".";
        } else if (pair.matches()) {
            values.put(table + bare(pair.group(1)), value(pair.group(2), line));
        } else {
            throw new ConfigException("Line %d of \"%s\" can't be read.".formatted(line, file));
        }
    }

    private static String bare(String key) {
        return key.replace("\"", "").replace("'", "").strip();
    }

    private String value(String text, int line) {
        Matcher value = VALUE.matcher(text);
        if (!text.startsWith("[")) {
            if (!value.lookingAt()) {
                throw new ConfigException("Line %d of \"%s\" has no value.".formatted(line, file));
            }
            return plain(value);
        }
        List<String> items = new ArrayList<>();
        while (value.find()) {
            items.add(plain(value));
        }
        return String.join(",", items);
    }

    private static String plain(Matcher value) {
        if (value.group(1) != null) {
            return value.group(1).translateEscapes();
        }
        return value.group(2) == null ? value.group(3) : value.group(2);
    }
}
