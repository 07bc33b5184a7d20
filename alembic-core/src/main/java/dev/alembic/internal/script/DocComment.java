package dev.alembic.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a doc comment, both ways. What Java's comments can't hold as it is ({@code *}{@code
 * /}, a backslash before {@code u}) is written as an entity and read back.
 */
final class DocComment {

    private static final Pattern STARS = Pattern.compile("^\\s*\\*+ ?");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|#47|#92);");
    private static final String PARAGRAPH = "<p>";

    private DocComment() {}

    /**
     * The text of a comment.
     *
     * @param comment what stands between the delimiters
     * @return the lines without leading stars, blank ones at both ends dropped
     */
    static String read(String comment) {
        List<String> lines = new ArrayList<>();
        for (String line : comment.split("\n", -1)) {
            lines.add(lines.isEmpty() ? line : STARS.matcher(line).replaceFirst(""));
        }
        return text(lines);
    }

    /** The text of a comment whose stars the compiler has removed already. */
    static String readStripped(String comment) {
        return text(comment.lines().map(line -> line.replaceFirst("^ ", "")).toList());
    }

    private static String text(List<String> lines) {
        return lines.stream()
                .map(DocComment::clean)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String clean(String line) {
        String text = line.stripTrailing();
        if (text.startsWith(PARAGRAPH)) {
            text = text.substring(PARAGRAPH.length()).stripLeading();
        }
        return text.indexOf('&') < 0 ? text : decode(text);
    }

    /**
     * The lines of a comment that says this, each to be put behind a star.
     *
     * @return no line if the text is blank; else lines that are empty or begin with a space
     */
    static List<String> write(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return text.strip()
                .lines()
                .map(String::stripTrailing)
                .map(line -> line.isEmpty() ? "" : " " + encode(line))
                .toList();
    }

    private static String encode(String line) {
        String safe = ENTITY.matcher(line).replaceAll("&amp;$1;");
        safe = safe.replace("*/", "*&#47;").replace("\\u", "&#92;u");
        return safe.startsWith(PARAGRAPH) ? "&lt;" + safe.substring(1) : safe;
    }

    private static String decode(String line) {
        return ENTITY.matcher(line).replaceAll(match -> switch (match.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "#47" -> "/";
            case "#92" -> "\\\\";
            default -> "&";
        });
    }
}
