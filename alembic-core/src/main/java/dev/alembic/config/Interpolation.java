package dev.alembic.config;

import dev.alembic.error.ConfigException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 */
final class Interpolation {

    private static final Pattern TOKEN = Pattern.compile("%%|%\\((\\w+)\\)s|\\$\\$\\{|\\$\\{(\\w+)(?::-([^}]*))?}");
    private static final int MAX_DEPTH = 10;

    /** No setting is that long; keys that name each other several times grow beyond all bounds. */
    private static final int MAX_LENGTH = 1_000_000;

    private final Map<String, String> keys;
    private final Map<String, String> filled = new HashMap<>();
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
        return fill(key, value, 0);
    }

    private String fill(String key, String value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ConfigException("The value of \"%s\" refers to itself.".formatted(key));
        }
        Matcher tokens = TOKEN.matcher(value);
        StringBuilder text = new StringBuilder();
        while (tokens.find()) {
            String replacement = replacement(key, tokens.group(), tokens, depth);
            tokens.appendReplacement(text, Matcher.quoteReplacement(replacement));
            requireLength(key, text.length());
        }
        return tokens.appendTail(text).toString();
    }

    private static void requireLength(String key, int length) {
        if (length > MAX_LENGTH) {
            throw new ConfigException(
                    "The value of \"%s\" is longer than %d characters: the keys in it name others again and again."
                            .formatted(key, MAX_LENGTH));
        }
    }

    private String replacement(String key, String token, MatchResult match, int depth) {
        if (token.equals("%%")) {
            return "%";
        }
        if (token.equals("$${")) {
            return "${";
        }
        if (match.group(1) != null) {
            String referred = keys.get(match.group(1));
            return referred == null ? token : referred(key, match.group(1), referred, depth);
        }
        return variable(key, match.group(2), Optional.ofNullable(match.group(3)));
    }

    /** Each key is filled once, however often others name it. */
    private String referred(String key, String name, String value, int depth) {
        String known = filled.get(name);
        if (known == null) {
            known = fill(key, value, depth + 1);
            filled.put(name, known);
        }
        return known;
    }

    private String variable(String key, String name, Optional<String> fallback) {
        return environment
                .apply(name)
                .or(() -> fallback)
                .orElseThrow(() -> new ConfigException(("Environment variable \"%s\" is not set, and \"%s\" in the"
                                + " configuration asks for it. Set it, or write"
                                + " ${%s:-default}.")
                        .formatted(name, key, name)));
    }
}
