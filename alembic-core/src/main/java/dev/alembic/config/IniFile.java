package dev.alembic.config;

import dev.alembic.error.ConfigException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ini file as text: sections of keys with raw values, nothing interpolated yet.
 *
 * <p>Reads what Python's ConfigParser reads, so that one {@code alembic.ini} serves both tools:
 * keys are case-insensitive, a value goes on in the lines below that are indented deeper than its
 * key, {@code #} and {@code ;} open a comment at the start of a line only.
 */
final class IniFile {

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private final String name;
    private @Nullable Map<String, List<String>> section;
    private @Nullable List<String> value;
    private int keyIndent;

    private IniFile(String name) {
        this.name = name;
    }

    /**
     * Parses the text of an ini file.
     *
     * @param name the file's name, for messages
     * @return section name to its keys (lower case) and raw values, in the order of the file
     * @throws ConfigException on a line that is neither section, key nor continuation
     */
    static Map<String, Map<String, String>> parse(String name, String text) {
        return new IniFile(name).read(text);
    }

    private Map<String, Map<String, String>> read(String text) {
        Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            accept(line, number, found);
        }
        found.forEach((key, values) -> sections.put(key, join(values)));
        return sections;
    }

    private void accept(String line, int number, Map<String, Map<String, List<String>>> found) {
        String content = line.strip();
        int indent = line.length() - line.stripLeading().length();
        if (content.isEmpty()) {
            blankLine();
        } else if (content.startsWith("#") || content.startsWith(";")) {
            return;
        } else if (value != null && indent > keyIndent) {
            value.add(content);
        } else if (content.startsWith("[") && content.endsWith("]")) {
            String header = content.substring(1, content.length() - 1).strip();
            section = found.computeIfAbsent(header, s -> new LinkedHashMap<>());
            value = null;
        } else {
            keyLine(content, indent, number);
        }
    }

    private void blankLine() {
        if (value != null) {
            value.add("");
        }
    }

    private void keyLine(String content, int indent, int number) {
        int end = separator(content);
        if (section == null || end <= 0) {
            throw new ConfigException("Line %d of \"%s\" is neither a [section] nor \"key = value\": %s"
                    .formatted(number, name, section == null ? "(before any section)" : content));
        }
        List<String> lines = new ArrayList<>();
        lines.add(content.substring(end + 1).strip());
        section.put(content.substring(0, end).strip().toLowerCase(Locale.ROOT), lines);
        value = lines;
        keyIndent = indent;
    }

    private static int separator(String content) {
        int equals = content.indexOf('=');
        int colon = content.indexOf(':');
        return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    }

    private static Map<String, String> join(Map<String, List<String>> values) {
        Map<String, String> joined = new LinkedHashMap<>();
        values.forEach((key, lines) -> joined.put(key, String.join("\n", lines).strip()));
        return joined;
    }
}
