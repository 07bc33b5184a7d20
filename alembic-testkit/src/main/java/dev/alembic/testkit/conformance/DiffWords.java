package dev.alembic.testkit.conformance;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wording of differences. What leaves no trace here is not compared. */
final class DiffWords {

    /** MySQL shows integers in columns of this width; it says nothing about the values. */
    private static final Pattern DISPLAY_WIDTH =
            Pattern.compile("\\b((?:TINY|SMALL|MEDIUM|BIG)?INT(?:EGER)?)\\(\\d+\\)");

    private DiffWords() {}

    static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    static String type(String sql) {
        return DISPLAY_WIDTH.matcher(SqlNormal.form(sql)).replaceAll("$1");
    }

    /** An expression, without parentheses around all of it. */
    static String expression(String sql) {
        String text = SqlNormal.form(sql);
        while (isEnclosed(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    private static boolean isEnclosed(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String name(Optional<String> name) {
        return name.orElse("-");
    }

    static String columns(List<Name> names) {
        return "(" + Name.join(names) + ")";
    }

    static String reference(TableName table, List<Name> names) {
        return "-> " + table + " " + columns(names);
    }

    /** Options, in alphabetical order; one that is {@code false} is as good as none. */
    static String options(Map<String, String> options) {
        String all = new TreeMap<>(options)
                .entrySet().stream()
                        .filter(option -> !option.getValue().equals("false"))
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining(" "));
        return all.isEmpty() ? "" : "[" + all + "]";
    }

    /** A column as it stands in a table. */
    static String column(String name, boolean isKey, ColumnState state) {
        return words(name, state.words(), isKey ? "PRIMARY KEY" : "");
    }

    /**
     * What can change of a column.
     *
     * @param type as it stands in SQL
     * @param serverDefault after {@code DEFAULT}, or the clause of a generated column; empty: none
     * @param comment empty: none
     */
    record ColumnState(String type, boolean isNullable, String serverDefault, String comment) {

        String words() {
            return DiffWords.words(
                    DiffWords.type(type),
                    isNullable ? "NULL" : "NOT NULL",
                    serverDefault,
                    comment.isEmpty() ? "" : "COMMENT " + quoted(comment));
        }
    }
}
