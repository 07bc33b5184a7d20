package dev.alembic.internal.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Markdown shows them as they are, on the sites that host code too. */
public final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]|~#@]");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** A text in a line, or in a cell of a table: what Markdown or HTML would take for its own stands for itself. */
    public static String plain(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;");
        return SPECIAL.matcher(line).replaceAll(found -> "\\\\" + Matcher.quoteReplacement(found.group()));
    }

    /** A name in code, in a cell of a table too. */
    public static String code(String text) {
        return "<code>%s</code>".formatted(plain(text).replace(">", "&gt;"));
    }

    /** A block of code, in a fence that is longer than any in it. */
    public static String block(String language, String code) {
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return "%s%s\n%s\n%s\n".formatted(fence, language, code.stripTrailing(), fence);
    }
}
