package dev.alembic.internal.script;

import dev.alembic.error.Nearest;
import dev.alembic.error.ScriptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header of a SQL revision: the {@code -- key: value} lines before {@code -- upgrade}.
 *
 * <p>Other comment lines behind {@code -- message:} go on with the description. A line indented by
 * more than one blank is always description, whatever it says.
 */
final class SqlHeaderScanner {

    private static final Pattern KEY = Pattern.compile("--[ \\t]?([A-Za-z][A-Za-z_-]*(?: ID| Date)?):(?:\\s+(.*))?");

    /**
     * A key without a colon and a blank behind it, with a value that could be one: {@code -- revises
     * 1975ea}, {@code -- revises=1975ea}.
     */
    private static final Pattern WITHOUT_COLON =
            Pattern.compile("--[ \\t]?(revision|revises|branch_labels|depends_on|transactional)"
                    + "(?: *[=:] *| +)[\\w@]+(?:, *[\\w@]+)*");

    /** What Python's revision files call them. */
    private static final Map<String, String> PYTHON_KEYS =
            Map.of("down_revision", "revises", "revision id", "revision", "create date", "created");

    /** What others call a parent; such a word may also begin a line of the description. */
    private static final Pattern PARENT = Pattern.compile("--[ \\t]?(parents?|previous)\\s*[:=]\\s*[\\w@]+\\s*");

    private static final Pattern UPGRADE = Pattern.compile("(?i)-- ?upgrade\\s*");

    private final Path file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> withoutColon = new LinkedHashMap<>();
    private final List<String> details = new ArrayList<>();

    private SqlHeaderScanner(Path file) {
        this.file = file;
    }

    /**
     * Reads a header from the beginning of a file or from the whole of it.
     *
     * @return empty if the text ends before {@code -- upgrade}
     * @throws ScriptException if the header can't be read, naming the file
     */
    static Optional<SqlHeader> scan(Path file, String text) {
        return new SqlHeaderScanner(file).scan(text);
    }

    private Optional<SqlHeader> scan(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int number = 1;
        int end = text.indexOf('\n', start);
        while (end >= 0) {
            String line = text.substring(start, end).stripTrailing();
            if (UPGRADE.matcher(line).matches()) {
                return Optional.of(header(end + 1, number + 1));
            }
            accept(line, number++);
            start = end + 1;
            end = text.indexOf('\n', start);
        }
        return UPGRADE.matcher(text.substring(start)).matches()
                ? Optional.of(header(text.length(), number))
                : Optional.empty();
    }

    private SqlHeader header(int bodyStart, int bodyLine) {
        requireColons();
        if (!values.containsKey("revision")) {
            throw new ScriptException(
                    file, "\"%s\" has no line \"-- revision: …\" before \"-- upgrade\".".formatted(file));
        }
        SqlHeader header = new SqlHeader(values, doc(), bodyStart, bodyLine);
        RevisionIds.check(file, header.id());
        return header;
    }

    private void accept(String line, int number) {
        if (!line.isEmpty() && !line.startsWith("--")) {
            throw new ScriptException(
                    file,
                    ("Line %d of \"%s\" stands before \"-- upgrade\" and is not a comment."
                                    + " Statements belong behind that line.")
                            .formatted(number, file));
        }
        Matcher key = KEY.matcher(line);
        if (key.matches() && SqlHeader.KEYS.contains(key.group(1))) {
            keep(key.group(1), Optional.ofNullable(key.group(2)).orElse("").strip(), number);
        } else {
            key.reset();
            refuseMisspelt(key, number);
            Matcher bare = WITHOUT_COLON.matcher(line);
            if (bare.matches()) {
                withoutColon.putIfAbsent(bare.group(1), number);
            } else if (PARENT.matcher(line).matches()) {
                withoutColon.putIfAbsent("revises", number);
            }
            describe(line);
        }
    }

    private void keep(String key, String value, int number) {
        if (values.put(key, value) != null) {
            throw new ScriptException(
                    file, "Line %d of \"%s\" gives \"%s\" a second time.".formatted(number, file, key));
        }
        if (key.equals("transactional") && !value.matches("(?i)true|false")) {
            throw new ScriptException(
                    file,
                    "Line %d of \"%s\": \"transactional\" is true or false, not \"%s\"."
                            .formatted(number, file, value));
        }
    }

    private void refuseMisspelt(Matcher key, int number) {
        if (!key.matches()) {
            return;
        }
        String word = key.group(1).toLowerCase(Locale.ROOT).replace('-', '_');
        Optional.ofNullable(PYTHON_KEYS.get(word))
                .or(() -> Nearest.of(word, SqlHeader.KEYS))
                .ifPresent(nearest -> {
                    throw new ScriptException(
                            file,
                            "Line %d of \"%s\": no header key \"%s\". Did you mean \"%s\"?"
                                    .formatted(number, file, key.group(1), nearest));
                });
    }

    /** Without its colon a line is description; that it was meant as a key is clear if the key is missing. */
    private void requireColons() {
        withoutColon.forEach((key, number) -> {
            if (!values.containsKey(key)) {
                throw new ScriptException(
                        file,
                        ("Line %d of \"%s\" seems to mean \"%s\": write \"-- %s: …\", or indent the line by two"
                                        + " blanks if it is part of the description.")
                                .formatted(number, file, key, key));
            }
        });
    }

    private void describe(String line) {
        if (values.containsKey("message") && line.startsWith("--")) {
            details.add(line.substring(2));
        }
    }

    /** The message and what follows it, without the indentation that all of that has. */
    private String doc() {
        String following = String.join("\n", details).stripIndent();
        return (values.getOrDefault("message", "") + "\n" + following).strip();
    }
}
