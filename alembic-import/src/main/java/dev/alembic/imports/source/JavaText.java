package dev.alembic.imports.source;

import java.util.stream.Collectors;

/** Pieces of Java source. */
public final class JavaText {

    private JavaText() {}

    /** The literal of a text: a text block if it has several lines. */
    public static String literal(String text) {
        return text.strip().contains("\n")
                ? block(text.strip())
                : '"' + escaped(text.strip()).replace("\n", "\\n") + '"';
    }

    private static String block(String text) {
        String lines = escaped(text).replace("\\\"", "\"").replace("\"\"\"", "\\\"\"\"");
        return "\"\"\"\n" + indented(lines) + "\"\"\"";
    }

    /** Two levels deeper than the statement, as the formatter of most would have it. */
    private static String indented(String text) {
        return text.lines()
                .map(line -> line.isBlank() ? "" : "        " + endBlanks(line))
                .collect(Collectors.joining("\n"));
    }

    /** Java drops blanks at the end of a line of a text block, unless one of them is written so. */
    private static String endBlanks(String line) {
        return line.endsWith(" ") ? line.substring(0, line.length() - 1) + "\\s" : line;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '"' -> escaped.append("\\\"");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append('\n');
                default -> escaped.append(c < ' ' || c == 0x7f ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return escaped.toString();
    }

    /** Lines as comments. */
    public static String comment(String text) {
        return text.stripTrailing()
                .lines()
                .map(line -> ("// " + line.replace("\\u", "\\ u")).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** The statement that stops a revision which is not written yet. */
    public static String stop(String sentence) {
        return "throw new IllegalStateException(\n        " + literal(sentence) + ");";
    }
}
