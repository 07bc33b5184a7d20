package dev.alembic.internal.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The passwords that a run knows, to be kept out of everything that is printed. Immutable.
 *
 * <p>What a text shows anyhow, such as a user who has his name for a password, isn't replaced: that
 * would only make it unreadable.
 */
public final class Secrets {

    /** Nothing is known. */
    public static final Secrets NONE = new Secrets(List.of());

    private static final String MASK = "***";

    private final List<Pattern> known;

    private Secrets(List<Pattern> known) {
        this.known = List.copyOf(known);
    }

    /**
     * Those of a url, as they are written in it and as they are meant.
     *
     * @param url of a database, in any form; one that can't be read has a secret as well
     * @param password another one, such as that of the configuration
     */
    public static Secrets of(String url, Optional<String> password) {
        if (password.isEmpty() && isOpen(url)) {
            return NONE;
        }
        List<String> texts = new ArrayList<>();
        password.ifPresent(texts::add);
        Form.OPTION.matcher(url).results().map(found -> found.group(2)).forEach(texts::add);
        int host = url.indexOf("://");
        UserInfo.before(host < 0 ? url.substring(url.indexOf(':') + 1) : url.substring(host + 3))
                .password()
                .ifPresent(raw -> {
                    texts.add(raw);
                    texts.add(DatabaseUrl.decode(raw));
                });
        String shown = maskUrl(url);
        return new Secrets(texts.stream()
                .filter(text -> !text.isBlank() && !shown.contains(text))
                .map(Secrets::pattern)
                .toList());
    }

    /** These texts, as they are and as they stand in a string of SQL. */
    static Secrets ofTexts(List<String> texts) {
        return new Secrets(texts.stream()
                .flatMap(text -> Stream.of(text, text.replace("''", "'")))
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Secrets::pattern)
                .toList());
    }

    /** What looks like a password in a text of somebody else, such as that of a connection string. */
    static List<String> inText(String text) {
        List<String> found = new ArrayList<>();
        Form.WORD.matcher(text).results().map(match -> match.group(2)).forEach(found::add);
        Form.URL
                .matcher(text)
                .results()
                .flatMap(match -> UserInfo.before(match.group(2)).password().stream())
                .forEach(found::add);
        return found;
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** A short text may be a part of a word by chance. */
    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(secret.length() > 3 ? quoted : "(?<!\\w)" + quoted + "(?!\\w)");
    }

    /** These and others. */
    public Secrets and(Secrets others) {
        List<Pattern> all = new ArrayList<>(known);
        all.addAll(others.known);
        return new Secrets(all);
    }

    /** The text without the passwords that are known. */
    public String mask(String text) {
        String masked = text;
        for (Pattern secret : known) {
            masked = secret.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        return masked;
    }

    /** A url of a database with every password in it replaced by {@code ***}. */
    static String maskUrl(String url) {
        if (isOpen(url)) {
            return url;
        }
        String masked = Form.ORACLE.matcher(url).replaceAll("$1/***@");
        int host = masked.indexOf("://");
        if (host >= 0) {
            masked = masked.substring(0, host + 3) + maskUserInfo(masked.substring(host + 3));
        } else if (!masked.startsWith("jdbc:")) {
            masked = masked.replaceFirst("(?s):.*@", ":***@");
        }
        return Form.OPTION.matcher(masked).replaceAll("$1=***");
    }

    /** A sentence of somebody else, which may have a url in it, without what looks like a password. */
    static String maskText(String text) {
        String masked = Form.URL
                .matcher(text)
                .replaceAll(url -> Matcher.quoteReplacement(url.group(1) + maskUserInfo(url.group(2))));
        return Form.WORD.matcher(masked).replaceAll("$1=***");
    }

    /** Up to the last {@code @}: what stands before an earlier one may be all of a password, or a part. */
    private static String maskUserInfo(String rest) {
        int options = rest.indexOf('?');
        String place = options < 0 ? rest : rest.substring(0, options);
        String authority = place.contains("/") ? place.substring(0, place.indexOf('/')) : place;
        int at = place.indexOf('@') >= 0 || UserInfo.isHost(authority) ? place.lastIndexOf('@') : rest.lastIndexOf('@');
        int colon = rest.indexOf(':');
        boolean isSecret = colon >= 0 && colon < at;
        return isSecret ? rest.substring(0, colon) + ":" + MASK + rest.substring(at) : rest;
    }

    /** A url without such letters is the usual case, where patterns aren't worth being compiled. */
    private static boolean isOpen(String url) {
        return url.indexOf('@') < 0 && url.indexOf('=') < 0;
    }

    /** How secrets are written. */
    private static final class Form {

        /** Only from where a word begins: a long one would else be looked through from each of its letters. */
        private static final String SECRET_KEYS =
                "(?i)(?<![\\w.-])([\\w.-]*(?:passwor[dt]|passwd|passphrase|pass|pwd|secret|token|key))";

        static final Pattern OPTION = Pattern.compile(SECRET_KEYS + "=(\\{(?:[^}]|}})*}?|[^&;]*)");
        static final Pattern WORD = Pattern.compile(SECRET_KEYS + "=(\\{(?:[^}]|}})*}?|[^&;\\s\"']+)");
        static final Pattern URL = Pattern.compile("(?<!\\w)(?<scheme>\\w[\\w+:]*://)(?<rest>\\S*)");
        static final Pattern ORACLE = Pattern.compile("(?i)(jdbc:oracle:\\w+:[^/@\\s]+)/.*@");
    }
}
