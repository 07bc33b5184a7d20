package dev.alembic.dialect.postgresql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name of the index that a statement builds concurrently. */
final class IndexName {

    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";

    private static final Pattern NAME = Pattern.compile(
            "\\bCONCURRENTLY\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(?:" + PART + "\\s*\\.\\s*)?(" + PART + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TABLE = Pattern.compile(
            "\\bON\\s+(?:ONLY\\s+)?(" + PART + "(?:\\s*\\.\\s*" + PART + ")?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private IndexName() {}

    /** The table that the index is on, as the statement writes it; absent if none is found. */
    static Optional<String> table(String sql) {
        Matcher found = TABLE.matcher(sql);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The name without its schema, as the catalogue has it; absent if the statement says none. */
    static Optional<String> behindConcurrently(String sql) {
        Matcher found = NAME.matcher(sql);
        if (!found.find() || found.group(1).equalsIgnoreCase("ON")) {
            return Optional.empty();
        }
        String name = found.group(1);
        return Optional.of(
                name.startsWith("\"")
                        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                        : name.toLowerCase(Locale.ROOT));
    }
}
