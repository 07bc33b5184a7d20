package dev.alembic.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a statement begins with, in capitals, without comments. */
public final class StatementWords {

    private final String text;
    private int position;

    private StatementWords(String text) {
        this.text = text;
    }

    /**
     * The first words and symbols, at most so many. Quoted names are words without their quotes'
     * contents: a single quote.
     */
    public static List<String> first(String sql, int count) {
        StatementWords words = new StatementWords(sql);
        List<String> found = new ArrayList<>();
        while (found.size() < count && words.skipToWord()) {
            found.add(words.next());
        }
        return found;
    }

    /** Everything in a statement that may be a name, as it is written, without quotes. */
    public static Set<String> names(String sql) {
        StatementWords words = new StatementWords(sql);
        Set<String> names = new LinkedHashSet<>();
        while (words.skipToWord()) {
            int start = words.position;
            boolean isQuoted = words.next().equals("'");
            if (isQuoted && sql.charAt(start) != '\'' && words.position > start + 1) {
                names.add(sql.substring(start + 1, words.position - 1));
            } else if (!isQuoted && isWordPart(sql.charAt(start))) {
                names.add(sql.substring(start, words.position));
            }
        }
        return names;
    }

    private boolean skipToWord() {
        while (position < text.length()) {
            if (text.charAt(position) <= ' ') {
                position++;
            } else if (text.startsWith("--", position) || text.charAt(position) == '#') {
                position = behind("\n", position);
            } else if (text.startsWith("/*", position) && !text.startsWith("/*!", position)) {
                position = behind("*/", position + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    private int behind(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private String next() {
        char first = text.charAt(position);
        int start = position++;
        if (first == '"' || first == '\'' || first == '`') {
            position = behind(String.valueOf(first), position);
            return "'";
        }
        while (isWordPart(first) && position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position).toUpperCase(Locale.ROOT);
    }

    private static boolean isWordPart(char c) {
        return c == '_' || c == '$' || Character.isLetterOrDigit(c);
    }
}
