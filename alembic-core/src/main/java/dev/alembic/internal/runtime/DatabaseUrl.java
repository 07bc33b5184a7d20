package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.dialect.UrlSyntax;
import dev.alembic.error.ConfigException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a database is. Understands JDBC urls and the short form {@code
 * postgresql://user:password@host:5432/database?option=value}, {@code sqlite:///file.db}.
 *
 * @param jdbc the url for the driver, without the credentials that were in a short form
 * @param user name to log in with, decoded
 * @param password password to log in with, decoded; never printed
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {

    /** A driver's name behind a plus is dropped. */
    private static final Pattern SHORT = Pattern.compile("(?<scheme>\\w+)(\\+\\w+)?://(?<rest>.*)", Pattern.DOTALL);

    /** A JDBC url with a host: a further word may tell how several hosts are used. */
    private static final Pattern JDBC_WITH_HOST =
            Pattern.compile("(?<scheme>jdbc:\\w+(:\\w+)?)://(?<rest>.*)", Pattern.DOTALL);

    /**
     * Reads a url.
     *
     * @param directory what a relative file is looked up from
     * @param dialects that know how their urls are written
     * @throws ConfigException if the scheme is not known
     */
    public static DatabaseUrl parse(String url, Path directory, Dialects dialects) {
        if (url.startsWith("jdbc:")) {
            return dialects.find(url)
                    .map(dialect -> ofJdbc(url, directory, dialect.jdbc().urls()))
                    .orElseGet(() -> new DatabaseUrl(url, Optional.empty(), Optional.empty()));
        }
        Matcher matcher = SHORT.matcher(url);
        Optional<Dialect> dialect = matcher.matches() ? dialects.byScheme(matcher.group("scheme")) : Optional.empty();
        UrlSyntax urls =
                dialect.orElseThrow(() -> unknownScheme(url, dialects)).jdbc().urls();
        UserInfo info = UserInfo.before(matcher.group("rest"));
        return of(urls.toJdbc().apply(info.rest()), info, directory, urls);
    }

    /** Not all drivers know user and password in front of the host; here each of them does. */
    private static DatabaseUrl ofJdbc(String url, Path directory, UrlSyntax urls) {
        Matcher matcher = JDBC_WITH_HOST.matcher(url);
        if (!urls.hasUserInFront() || !matcher.matches()) {
            return new DatabaseUrl(urls.located().apply(url, directory), Optional.empty(), Optional.empty());
        }
        UserInfo info = UserInfo.before(matcher.group("rest"));
        return of(matcher.group("scheme") + "://" + info.rest(), info, directory, urls);
    }

    private static DatabaseUrl of(String jdbc, UserInfo info, Path directory, UrlSyntax urls) {
        return new DatabaseUrl(urls.located().apply(jdbc, directory), decoded(info.user()), decoded(info.password()));
    }

    private static Optional<String> decoded(Optional<String> part) {
        return part.filter(text -> !text.isEmpty())
                .map(text -> text.replace("+", "%2B"))
                .map(DatabaseUrl::decode);
    }

    /**
     * Percent escapes are resolved where they are whole; a lone per cent sign stands for itself.
     */
    static String decode(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static ConfigException unknownScheme(String url, Dialects dialects) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? url : url.substring(0, colon);
        String known = dialects.schemes().stream().map(s -> s + "://").collect(Collectors.joining(", "));
        return new ConfigException("Unknown database scheme \"%s\" in the url \"%s\". Write jdbc:…, or one of %s."
                .formatted(mask(scheme), mask(url), known));
    }

    /** The url with every password in it replaced by {@code ***}. */
    public static String mask(String url) {
        return Secrets.maskUrl(url);
    }

    /** The url as it may be shown: with the user, without the password. */
    public String masked() {
        String shown = mask(jdbc);
        String secret = password.isPresent() ? ":***@" : "@";
        return user.map(name -> shown.replaceFirst("//", Matcher.quoteReplacement("//" + name + secret)))
                .orElse(shown);
    }

    @Override
    public String toString() {
        return masked();
    }
}
