package dev.alembic.internal.script;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** String literals of Java, both ways. */
public final class JavaLiteral {

    private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");

    private JavaLiteral() {}

    /**
     * The value of a literal or text block.
     *
     * @param token the literal with its quotes
     * @return empty if an escape in it is not Java's
     */
    static Optional<String> value(String token) {
        boolean isTextBlock = token.startsWith("\"\"\"");
        String content = isTextBlock
                ? textBlock(token.substring(3, token.length() - 3))
                : token.substring(1, token.length() - 1);
        try {
            return Optional.of(unicode(content).translateEscapes());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The literal that stands for this text. */
    public static String of(String value) {
        StringBuilder literal = new StringBuilder("\"");
        value.chars().forEach(c -> literal.append(escaped((char) c)));
        return literal.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' ? "\\%03o".formatted((int) c) : String.valueOf(c);
        };
    }

    /** The literal of one value, or of an array of several. */
    static String array(List<String> values) {
        String items = values.stream().map(JavaLiteral::of).collect(Collectors.joining(", "));
        return values.size() == 1 ? items : "{" + items + "}";
    }

    private static String textBlock(String content) {
        int firstLine = content.indexOf('\n');
        return firstLine < 0 ? content : content.substring(firstLine + 1).stripIndent();
    }

    private static String unicode(String content) {
        if (!content.contains("\\u")) {
            return content;
        }
        return UNICODE_ESCAPE.matcher(content).replaceAll(match -> {
            char c = (char) Integer.parseInt(match.group(2), 16);
            return Matcher.quoteReplacement(match.group(1) + c);
        });
    }
}
