package dev.alembic.internal.script;

import dev.alembic.error.ConfigException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code file_template}: names of new files from tokens such as {@code %(rev)s} or {@code
 * %(month).2d}, written as Python's {@code %} operator has them.
 */
final class FileTemplate {

    static final String DEFAULT = "%(rev)s_%(slug)s";

    private static final List<String> TOKENS =
            List.of("rev", "slug", "epoch", "year", "month", "day", "hour", "minute", "second");
    private static final Pattern TOKEN = Pattern.compile("%(?:%|\\((\\w*)\\)([-0 +]*)(\\d*)(?:\\.(\\d+))?(.?))");

    private final String template;

    FileTemplate(String template) {
        this.template = template;
    }

    /** Whether the file's own name, behind the last slash, begins with the revision id. */
    boolean beginsWithRevision() {
        return template.startsWith("%(rev)", template.lastIndexOf('/') + 1);
    }

    /**
     * The name without suffix; {@code /} separates folders.
     *
     * @throws ConfigException if the template has a token that there is not
     */
    String render(String rev, String slug, ZonedDateTime created) {
        Map<String, Object> values = Map.of(
                "rev", rev,
                "slug", slug,
                "epoch", created.toEpochSecond(),
                "year", (long) created.getYear(),
                "month", (long) created.getMonthValue(),
                "day", (long) created.getDayOfMonth(),
                "hour", (long) created.getHour(),
                "minute", (long) created.getMinute(),
                "second", (long) created.getSecond());
        return TOKEN.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match, values)));
    }

    private String value(MatchResult match, Map<String, Object> values) {
        if (match.group().equals("%%")) {
            return "%";
        }
        Object value = values.get(match.group(1));
        if (value == null) {
            throw refused(match.group(), "there is no such token");
        }
        return switch (match.group(5)) {
            case "s" -> padded(match, text(match, value.toString()));
            case "d", "i" -> padded(match, number(match, value));
            default -> throw refused(match.group(), "it has to end in \"s\" or \"d\"");
        };
    }

    private static String text(MatchResult match, String value) {
        return match.group(4) == null
                ? value
                : value.substring(0, Math.min(value.length(), Integer.parseInt(match.group(4))));
    }

    private String number(MatchResult match, Object value) {
        if (!(value instanceof Long number)) {
            throw refused(match.group(), "that is no number, write %(" + match.group(1) + ")s");
        }
        int digits = match.group(4) == null ? 1 : Integer.parseInt(match.group(4));
        boolean isZeroed = match.group(2).contains("0") && !match.group(3).isEmpty();
        int width = isZeroed ? Integer.parseInt(match.group(3)) : 1;
        return ("%0" + Math.max(1, Math.max(digits, width)) + "d").formatted(number);
    }

    private static String padded(MatchResult match, String value) {
        if (match.group(3).isEmpty()) {
            return value;
        }
        String side = match.group(2).contains("-") ? "-" : "";
        return ("%" + side + match.group(3) + "s").formatted(value);
    }

    private ConfigException refused(String token, String reason) {
        List<String> known = new ArrayList<>();
        TOKENS.forEach(name -> known.add("%(" + name + ")s"));
        return new ConfigException("\"%s\" in file_template \"%s\": %s. The tokens are %s."
                .formatted(token, template, reason, String.join(", ", known)));
    }
}
