package dev.alembic.internal.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts as Java writes them. */
final class JavaString {

    /** The class file stores a constant in at most 65535 bytes (JVMS 4.4.7). */
    private static final int MAX_CONSTANT_BYTES = 60_000;

    /** A character takes at most three bytes in a class file. */
    private static final int MAX_CONSTANT_CHARACTERS = MAX_CONSTANT_BYTES / 3;

    private static final int SHORT = 60;

    private JavaString() {}

    /** In quotes, on one line. */
    static String literal(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> text.append(escaped(c)));
        return text.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> isVisible(c) ? Character.toString(c) : numbered(c);
        };
    }

    private static String numbered(int c) {
        StringBuilder text = new StringBuilder();
        for (char half : Character.toChars(c)) {
            text.append("\\u%04x".formatted((int) half));
        }
        return text.toString();
    }

    /** Control characters, halves of pairs and marks of direction would hide what is written. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** Whether a person would write it as a text block, and Java would read the same. */
    static boolean isTextBlock(String value) {
        return value.length() > SHORT && value.contains("\n") && survivesTextBlock(value);
    }

    /** Java strips white space at both ends of the lines of a text block. */
    private static boolean survivesTextBlock(String value) {
        List<String> lines = Arrays.asList(value.split("\n", -1));
        boolean areLinesKept = lines.stream().allMatch(line -> line.equals(line.stripTrailing()));
        boolean isMarginKept = value.endsWith("\n")
                || lines.stream().anyMatch(line -> line.equals(line.stripLeading()) && !line.isEmpty());
        return areLinesKept && isMarginKept && !value.contains("\r");
    }

    /** The lines between the delimiters of a text block; the last has the closing one. */
    static List<String> textBlock(String value) {
        StringBuilder text = new StringBuilder();
        int quotes = 0;
        for (int c : value.codePoints().toArray()) {
            quotes = c == '"' ? quotes + 1 : 0;
            boolean isPlain = c == '\n' || (c == '"' && quotes % 3 != 0);
            text.append(isPlain ? Character.toString(c) : escaped(c));
        }
        if (value.endsWith("\"") && quotes % 3 != 0) {
            text.insert(text.length() - 1, '\\');
        }
        return Arrays.asList(text.append("\"\"\"").toString().split("\n", -1));
    }

    /** Pieces of which each is at most this long in quotes, unless it is a single word. */
    static List<String> pieces(String value, int width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : value.split("(?<=\\n)|(?<= )(?! )")) {
            boolean isFull = piece.length() > 0 && literal(piece + word).length() > width;
            if (isFull || piece.toString().endsWith("\n")) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(word);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    static boolean isTooLongForAConstant(String value) {
        return value.length() > MAX_CONSTANT_CHARACTERS
                && value.getBytes(StandardCharsets.UTF_8).length > MAX_CONSTANT_BYTES;
    }

    /** The arguments of {@code String.join} that make this text of constants that Java takes. */
    static List<Code> joined(String value) {
        List<Code> parts = new ArrayList<>(List.of(new Code.Text("")));
        for (int start = 0; start < value.length(); start += MAX_CONSTANT_CHARACTERS) {
            int end = Math.min(value.length(), start + MAX_CONSTANT_CHARACTERS);
            parts.add(new Code.Text(value.substring(start, end)));
        }
        return parts;
    }

    /**
     * A comment of at most this width, as lines without slashes. A backslash before a {@code u}
     * would be read by Java even there.
     */
    static List<String> comment(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : visible(paragraph).split(" ")) {
                if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(isVisible(c) ? Character.toString(c) : c == '\t' ? " " : "?"));
        return out.toString().replace("\\u", "\\ u");
    }
}
