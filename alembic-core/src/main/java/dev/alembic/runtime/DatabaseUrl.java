package dev.alembic.runtime;

import dev.alembic.error.ConfigException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is. Understands JDBC urls and the short form {@code
 * postgresql://user:password@host:5432/database?option=value}, {@code sqlite:///file.db}.
 *
 * @param jdbc the url for the driver, without the credentials that were in a short form
 * @param user name to log in with, decoded
 * @param password password to log in with, decoded; never printed
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {

    /** Schemes of short urls, and what JDBC calls them. A driver name behind a plus is dropped. */
    private static final Map<String, String> SCHEMES = Map.ofEntries(
            Map.entry("postgresql", "postgresql"),
            Map.entry("postgres", "postgresql"),
            Map.entry("mysql", "mariadb"),
            Map.entry("mariadb", "mariadb"),
            Map.entry("sqlite", "sqlite"),
            Map.entry("h2", "h2"),
            Map.entry("mssql", "sqlserver"),
            Map.entry("sqlserver", "sqlserver"),
            Map.entry("oracle", "oracle:thin"));

    private static final Pattern SHORT = Pattern.compile("(?<scheme>\\w+)(\\+\\w+)?://(?<rest>.*)", Pattern.DOTALL);

    /** Not all of these drivers know credentials in front of the host; here each of them does. */
    private static final Pattern JDBC_WITH_HOST = Pattern.compile(
            "(?<scheme>jdbc:(postgresql|mariadb|mysql|sqlserver)(:\\w+)?)://(?<rest>.*)", Pattern.DOTALL);

    /**
     * Reads a url.
     *
     * @param directory what a relative SQLite file is looked up from
     * @throws ConfigException if the scheme is not known
     */
    public static DatabaseUrl parse(String url, Path directory) {
        if (url.startsWith("jdbc:")) {
            return ofJdbc(url, directory);
        }
        Matcher matcher = SHORT.matcher(url);
        String scheme = matcher.matches() ? SCHEMES.get(matcher.group("scheme")) : null;
        if (scheme == null) {
            throw unknownScheme(url);
        }
        UserInfo info = UserInfo.before(matcher.group("rest"));
        String jdbc = jdbc(scheme, info.rest());
        return new DatabaseUrl(resolveSqlite(jdbc, directory), decoded(info.user()), decoded(info.password()));
    }

    private static DatabaseUrl ofJdbc(String url, Path directory) {
        Matcher matcher = JDBC_WITH_HOST.matcher(url);
        if (!matcher.matches()) {
            return new DatabaseUrl(resolveSqlite(url, directory), Optional.empty(), Optional.empty());
        }
        UserInfo info = UserInfo.before(matcher.group("rest"));
        boolean isSqlServer = matcher.group("scheme").startsWith("jdbc:sqlserver");
        String jdbc = matcher.group("scheme") + "://" + (isSqlServer ? info.rest() : withPath(info.rest()));
        return new DatabaseUrl(jdbc, decoded(info.user()), decoded(info.password()));
    }

    private static String jdbc(String scheme, String rest) {
        return switch (scheme) {
            case "sqlite" -> "jdbc:sqlite:" + (rest.isEmpty() || rest.equals("/") ? ":memory:" : rest.substring(1));
            case "h2" -> "jdbc:h2:" + rest;
            case "sqlserver" -> "jdbc:sqlserver://" + rest.replaceFirst("/([^?;]+)", ";databaseName=$1");
            case "oracle:thin" -> "jdbc:oracle:thin:@//" + rest;
            default -> "jdbc:" + scheme + "://" + withPath(rest);
        };
    }

    /** Without a slash behind the host, PostgreSQL's driver understands nothing. */
    private static String withPath(String rest) {
        int options = rest.indexOf('?');
        String place = options < 0 ? rest : rest.substring(0, options);
        return place.contains("/") ? rest : place + "/" + rest.substring(place.length());
    }

    private static String resolveSqlite(String jdbc, Path directory) {
        String prefix = "jdbc:sqlite:";
        String file = jdbc.startsWith(prefix) ? jdbc.substring(prefix.length()) : "";
        if (file.isEmpty() || file.startsWith(":") || file.startsWith("file:")) {
            return jdbc;
        }
        int options = file.indexOf('?');
        String name = options < 0 ? file : file.substring(0, options);
        String rest = options < 0 ? "" : file.substring(options);
        return prefix + directory.resolve(name).normalize() + rest;
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

    private static ConfigException unknownScheme(String url) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? url : url.substring(0, colon);
        String known = String.join(
                ", ", SCHEMES.keySet().stream().sorted().map(s -> s + "://").toList());
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
