package dev.alembic.config;

import dev.alembic.error.ConfigException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code %(key)s} and {@code ${ENV}} in a raw value.
 *
 * <p>A per cent sign is never a trap: {@code %(key)s} is replaced only if there is such a key,
 * {@code %%} is one per cent sign (as in an ini file written for Python), any other {@code %}
 * stands for itself. {@code ${NAME:-text}} has a default; two dollar signs before the brace escape
 * it.
 *
 * <p>In the url of a database, an environment variable that stands for user or password is encoded
 * as a url asks for; anywhere else, and as the whole url, it is pasted as it is.
 */
final class Interpolation {

    private static final Pattern TOKEN = Pattern.compile("%%|%\\((\\w+)\\)s|\\$\\$\\{|\\$\\{(\\w+)(?::-([^}]*))?}");
    private static final int MAX_DEPTH = 10;

    /** No setting is that long; keys that name each other several times grow beyond all bounds. */
    private static final int MAX_LENGTH = 100_000;

    /** What stands between the slashes and the last {@code @} before the path, tokens taken whole. */
    private static final Pattern USER_INFO = Pattern.compile("://((?:\\$\\{[^}]*}|%\\(\\w+\\)s|[^/?$])*)@");

    private final Map<String, String> keys;
    private final Function<String, Optional<String>> environment;

    Interpolation(Map<String, String> keys, Function<String, Optional<String>> environment) {
        this.keys = keys;
        this.environment = environment;
    }

    /** Writes a text so that filling it in gives the text again. */
    static String literal(String text) {
        return text.replace("%", "%%").replace("${", "$${");
    }

    /**
     * The value with everything filled in.
     *
     * @param key the key it belongs to, for messages
     * @throws ConfigException if an environment variable without a default is not set
     */
    String fill(String key, String value) {
        Matcher userInfo = USER_INFO.matcher(value);
        if (!isUrl(key) || !userInfo.find()) {
            return fill(key, value, UnaryOperator.identity(), 0);
        }
        String info = userInfo.group(1);
        boolean isOneToken = TOKEN.matcher(info).matches();
        return fill(key, value.substring(0, userInfo.start(1)), UnaryOperator.identity(), 0)
                + fill(key, info, isOneToken ? UrlText::encodeUserInfo : UrlText::encode, 0)
                + fill(key, value.substring(userInfo.end(1)), UnaryOperator.identity(), 0);
    }

    private static boolean isUrl(String key) {
        return key.equals("url") || key.endsWith(".url") || key.endsWith("_url");
    }

    private String fill(String key, String value, UnaryOperator<String> spelling, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ConfigException("The value of \"%s\" refers to itself.".formatted(key));
        }
        StringBuilder filled = new StringBuilder();
        Matcher token = TOKEN.matcher(value);
        while (token.find()) {
            token.appendReplacement(filled, "");
            filled.append(replacement(key, token, spelling, depth));
            if (filled.length() > MAX_LENGTH) {
                throw new ConfigException("The value of \"%s\" grows beyond %d characters when it is filled in."
                        .formatted(key, MAX_LENGTH));
            }
        }
        return token.appendTail(filled).toString();
    }

    private String replacement(String key, MatchResult match, UnaryOperator<String> spelling, int depth) {
        String token = match.group();
        if (token.equals("%%")) {
            return "%";
        }
        if (token.equals("$${")) {
            return "${";
        }
        if (match.group(1) != null) {
            String referred = keys.get(match.group(1));
            return referred == null ? token : fill(key, referred, spelling, depth + 1);
        }
        return variable(key, match.group(2), Optional.ofNullable(match.group(3)), spelling);
    }

    private String variable(String key, String name, Optional<String> fallback, UnaryOperator<String> spelling) {
        return environment
                .apply(name)
                .map(spelling)
                .or(() -> fallback)
                .orElseThrow(() -> new ConfigException(("Environment variable \"%s\" is not set, and \"%s\" in the"
                                + " configuration asks for it. Set it, or write"
                                + " ${%s:-default}.")
                        .formatted(name, key, name)));
    }
}
