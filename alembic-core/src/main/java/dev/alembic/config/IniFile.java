package dev.alembic.config;

import dev.alembic.error.ConfigException;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, Integer> lines = new HashMap<>();
    private final String name;
    private @Nullable Map<String, List<String>> section;
    private @Nullable List<String> value;
    private int keyIndent;
    private String sectionName = "";

    private IniFile(String name) {
        this.name = name;
    }

    /**
     * Parses the text of an ini file.
     *
     * @param name the file's name, for messages
     * @return section name to its keys (lower case) and raw values, in the order of the file
     * @throws ConfigException on a line that is neither section, key nor continuation, and on a key or
     *     a section that is there twice
     */
    static Map<String, Map<String, String>> parse(String name, String text) {
        return new IniFile(name).read(text);
    }

    private Map<String, Map<String, String>> read(String text) {
        Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
        int number = 0;
        for (String line : withoutMark(text).lines().toList()) {
            number++;
            refuseControls(line, number);
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
            open(content.substring(1, content.length() - 1).strip(), number, found);
        } else {
            keyLine(content, indent, number);
        }
    }

    private void open(String header, int number, Map<String, Map<String, List<String>>> found) {
        refuseTwice("[" + header + "]", "section " + header, number);
        section = found.computeIfAbsent(header, s -> new LinkedHashMap<>());
        sectionName = header;
        value = null;
    }

    /** What is there twice is a merge gone wrong as a rule, and nobody can tell which of both counts. */
    private void refuseTwice(String what, String identity, int number) {
        Integer earlier = lines.putIfAbsent(identity, number);
        if (earlier != null) {
            throw new ConfigException("Line %d of \"%s\": %s stands in line %d already. Leave one of them."
                    .formatted(number, name, what, earlier));
        }
    }

    /** Editors of some systems begin a file in UTF-8 with this mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void refuseControls(String line, int number) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                throw new ConfigException("Line %d of \"%s\" has the control character U+%04X in it. Remove it."
                        .formatted(number, name, (int) c));
            }
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
            throw new ConfigException("Line %d of \"%s\" is neither a [section] nor \"key = value\".%s"
                    .formatted(number, name, wayOut(content)));
        }
        String key = content.substring(0, end).strip().toLowerCase(Locale.ROOT);
        refuseTwice("\"" + key + "\"", "key " + key + " of " + sectionName, number);
        List<String> valueLines = new ArrayList<>();
        valueLines.add(content.substring(end + 1).strip());
        section.put(key, valueLines);
        value = valueLines;
        keyIndent = indent;
    }

    /** The line itself isn't shown: it may hold a password. */
    private String wayOut(String content) {
        String word = content.split("[\\s=:]", 2)[0].toLowerCase(Locale.ROOT);
        if (section == null) {
            return " No section is open yet; write [alembic] above it.";
        }
        return KnownKeys.isKnown(word) ? " Write \"%s = …\".".formatted(word) : "";
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
