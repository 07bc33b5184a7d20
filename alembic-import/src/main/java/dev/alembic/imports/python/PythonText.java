package dev.alembic.imports.python;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** String literals of Python. */
final class PythonText {

    private static final Pattern ESCAPE =
            Pattern.compile("(?s)\\\\(\\r?\\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[0-7]{1,3}|.)");

    private PythonText() {}

    /**
     * What a literal stands for.
     *
     * @throws UntranslatableException if it is made at run time, or isn't text
     */
    static String value(String literal) {
        int quote = 0;
        while (literal.charAt(quote) != '"' && literal.charAt(quote) != '\'') {
            quote++;
        }
        String prefix = literal.substring(0, quote).toLowerCase(Locale.ROOT);
        int width = literal.startsWith(literal.substring(quote, quote + 1).repeat(3), quote)
                        && literal.length() - quote >= 6
                ? 3
                : 1;
        String content = literal.substring(quote + width, literal.length() - width);
        if (prefix.contains("b") || (prefix.contains("f") && content.contains("{"))) {
            throw new UntranslatableException(literal);
        }
        return prefix.contains("r") ? content : ESCAPE.matcher(content).replaceAll(PythonText::escaped);
    }

    private static String escaped(MatchResult escape) {
        String name = escape.group(1);
        for (int group = 2; group <= 4; group++) {
            if (escape.group(group) != null) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(group), 16)));
            }
        }
        String value = switch (name.charAt(0)) {
            case '\n', '\r' -> "";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> name;
            case 'x', 'u', 'U', 'N', 'a', 'b', 'f', 'v' -> throw new UntranslatableException("\\" + name);
            default -> Character.isDigit(name.charAt(0)) ? Character.toString(Integer.parseInt(name, 8)) : "\\" + name;
        };
        return Matcher.quoteReplacement(value);
    }
}
