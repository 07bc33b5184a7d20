package dev.alembic.it;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for things that differ from run to run: {@code <id>}, {@code <date>}, {@code
 * <number>}, {@code <path>}, {@code <any>}; with a name, {@code <id:tasks>}, it means the same text
 * everywhere. {@code <url>} is the story's database, {@code <url:other>} another one, {@code
 * <root>} its folder.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("<(?<kind>id|date|number|path|any|url|root)(:(?<name>\\w+))?>");
    private static final Map<String, String> KINDS = Map.of(
            "id", "[0-9a-f]{12}",
            "date", "\\d{4}-\\d\\d-\\d\\d[" + " T]\\d\\d:\\d\\d:\\d\\d[\\d.]*(?:Z|[+-]\\d\\d:?\\d\\d)?",
            "number", "\\d+",
            "path", "\\S+",
            "any", "[^\\n]*");
    private static final String ANY_LINES = "(?:[^\\n]*\\n)*?";

    private final Map<String, String> known = new HashMap<>();
    private final String root;
    private final UnaryOperator<String> url;

    /** Placeholders of a run in this folder; the function tells the url of a named database. */
    Placeholders(String root, UnaryOperator<String> url) {
        this.root = root;
        this.url = url;
    }

    /** The text with everything filled in that is known by now. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        String given = given(found.group(1), found.group(3) == null ? "" : found.group(3));
        if (given.isEmpty()) {
            throw new IllegalArgumentException(found.group() + " is not known yet");
        }
        return given;
    }

    private String given(String kind, String name) {
        return switch (kind) {
            case "url" -> url.apply(name);
            case "root" -> root;
            default -> known.getOrDefault(name, "");
        };
    }

    /**
     * Whether the text is what the lines say; a line {@code ...} stands for any number of lines. If
     * so, names that were new are known from now on.
     */
    boolean match(List<String> lines, String text) {
        Map<String, String> fresh = new HashMap<>();
        StringBuilder pattern = new StringBuilder();
        for (String line : lines) {
            pattern.append(line.strip().equals("...") ? ANY_LINES : regex(line, fresh) + "\\n");
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(text);
        if (matcher.matches()) {
            fresh.forEach((name, group) -> known.put(name, matcher.group(group)));
            return true;
        }
        return false;
    }

    private String regex(String line, Map<String, String> fresh) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(line);
        int end = 0;
        while (placeholder.find()) {
            regex.append(Pattern.quote(line.substring(end, placeholder.start())));
            String name = placeholder.group("name") == null ? "" : placeholder.group("name");
            regex.append(regex(placeholder.group("kind"), name, fresh));
            end = placeholder.end();
        }
        return regex.append(Pattern.quote(line.substring(end))).toString();
    }

    private String regex(String kind, String name, Map<String, String> fresh) {
        String given = given(kind, name);
        if (!given.isEmpty()) {
            return Pattern.quote(given);
        }
        if (name.isEmpty()) {
            return Objects.requireNonNull(KINDS.get(kind), kind);
        }
        if (fresh.containsKey(name)) {
            return "\\k<" + fresh.get(name) + ">";
        }
        String group = "g" + fresh.size();
        fresh.put(name, group);
        return "(?<" + group + ">" + KINDS.get(kind) + ")";
    }
}
