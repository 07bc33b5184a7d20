package dev.alembic.internal.runtime;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a revision gives an enumeration, and that can't be used before they are committed. */
final class NewValues {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    private final Set<String> texts = new HashSet<>();

    /** Remembers every text of the statement that adds one. */
    void add(String sql) {
        Matcher text = TEXT.matcher(sql);
        while (text.find()) {
            texts.add(text.group());
        }
    }

    /** Whether a statement speaks of one. */
    boolean areIn(String sql) {
        return texts.stream().anyMatch(sql::contains);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    void clear() {
        texts.clear();
    }
}
