package dev.alembic.dialect;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How urls of a database are written: for JDBC, and in the short form that begins with a scheme, as
 * in {@code postgresql://user:password@host/database}.
 *
 * @param prefix how its JDBC urls begin: {@code jdbc:postgresql:}
 * @param schemes of short urls; none if there are no short ones
 * @param toJdbc makes a JDBC url of what follows {@code ://} in a short one
 * @param hasUserInFront whether JDBC urls, too, may have {@code user:password@} in front of the host;
 *     the driver is told by properties then
 * @param located resolves the file that a JDBC url may name, from a directory
 */
public record UrlSyntax(
        String prefix,
        List<String> schemes,
        UnaryOperator<String> toJdbc,
        boolean hasUserInFront,
        BiFunction<String, Path, String> located) {

    /** Nothing between the slashes but a user, perhaps. */
    private static final Pattern NO_HOST = Pattern.compile("^((?:[^/?]*@)?)(?=/)");

    /** Copies the list. */
    public UrlSyntax {
        schemes = List.copyOf(schemes);
    }

    /** JDBC urls only. */
    public static UrlSyntax of(String prefix) {
        return new UrlSyntax(prefix, List.of(), rest -> prefix + rest, false, (url, directory) -> url);
    }

    /** JDBC urls with a host behind {@code //}, and short ones that differ by their beginning only. */
    public static UrlSyntax onHost(String prefix, String... schemes) {
        return of(prefix)
                .shortened(rest -> prefix + "//" + withHost(rest), schemes)
                .withUserInFront()
                .located((url, directory) -> withPath(url));
    }

    /** Without a host it is this machine, where a driver would connect to nothing. */
    private static String withHost(String rest) {
        return NO_HOST.matcher(rest).replaceFirst("$1localhost");
    }

    /** Without a slash behind the host, PostgreSQL's driver understands nothing. */
    private static String withPath(String url) {
        int options = url.indexOf('?');
        String place = options < 0 ? url : url.substring(0, options);
        boolean hasPath = place.indexOf('/', place.indexOf("://") + 3) >= 0;
        return hasPath || !place.contains("://") ? url : place + "/" + url.substring(place.length());
    }

    /**
     * With short urls.
     *
     * @param toJdbc makes a JDBC url of what follows {@code ://}
     */
    public UrlSyntax shortened(UnaryOperator<String> toJdbc, String... schemes) {
        return new UrlSyntax(prefix, List.of(schemes), toJdbc, hasUserInFront, located);
    }

    /** With user and password in front of the host, be it in a JDBC url. */
    public UrlSyntax withUserInFront() {
        return new UrlSyntax(prefix, schemes, toJdbc, true, located);
    }

    /** With a file in JDBC urls, which is looked up from a directory if it isn't absolute. */
    public UrlSyntax located(BiFunction<String, Path, String> located) {
        return new UrlSyntax(prefix, schemes, toJdbc, hasUserInFront, located);
    }

    /** Whether it is one of these JDBC urls. */
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith(prefix);
    }
}
