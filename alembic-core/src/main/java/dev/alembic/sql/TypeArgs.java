package dev.alembic.sql;

import dev.alembic.schema.UnquotedCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as a database says it: {@code VARCHAR(50) COLLATE "C"} is the name {@code varchar}, the
 * argument {@code 50} and the words {@code COLLATE "C"}.
 *
 * @param name in lower case but for what is quoted, words separated by one space
 * @param values what stands in parentheses, without quotes around texts
 * @param suffix what stands after the parentheses
 */
public record TypeArgs(String name, List<String> values, String suffix) {

    private static final Pattern SHAPE =
            Pattern.compile("\\s*((?:\"[^\"]*\"|[^(\"])*?)\\s*(?:\\((.*?)\\)\\s*([^)]*))?", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,9})( \\w+)?");
    private static final Pattern VALUE = Pattern.compile("\\s*'((?:[^']|'')*)'\\s*|([^,]+)");

    /** Copies the values. */
    public TypeArgs {
        values = List.copyOf(values);
    }

    /** Takes a declared type apart. */
    public static TypeArgs parse(String declared) {
        Matcher match = SHAPE.matcher(declared.strip());
        if (!match.matches()) {
            return new TypeArgs(normal(declared), List.of(), "");
        }
        List<String> values = new ArrayList<>();
        if (match.group(2) != null) {
            Matcher value = VALUE.matcher(match.group(2));
            while (value.find()) {
                String text = value.group(1);
                values.add(text == null ? value.group(2).strip() : text.replace("''", "'"));
            }
        }
        String suffix = match.group(3) == null ? "" : match.group(3).strip();
        return new TypeArgs(normal(match.group(1)), values, suffix);
    }

    private static String normal(String words) {
        return UnquotedCase.lower(SPACES.matcher(words.strip()).replaceAll(" "));
    }

    /** The number at this place, if there is one; {@code 50 CHAR} is one. */
    public Optional<Integer> number(int place) {
        return place < values.size() ? number(values.get(place)) : Optional.empty();
    }

    /** All numbers, in their order. */
    public List<Integer> numbers() {
        return values.stream().map(TypeArgs::number).flatMap(Optional::stream).toList();
    }

    private static Optional<Integer> number(String value) {
        Matcher match = NUMBER.matcher(value);
        return match.matches() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    }

    /** Whether the suffix has this word (or these words), in any case. */
    public boolean has(String words) {
        return suffix.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
