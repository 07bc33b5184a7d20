package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.UrlSyntax;
import java.nio.file.Path;

/** How urls name a file of SQLite (github.com/xerial/sqlite-jdbc, USAGE). */
final class SqliteUrls {

    private static final String PREFIX = "jdbc:sqlite:";

    static final UrlSyntax SYNTAX =
            UrlSyntax.of(PREFIX).shortened(SqliteUrls::jdbcUrl, "sqlite").located(SqliteUrls::located);

    private SqliteUrls() {}

    /** A short url has three slashes in front of a file, and nothing for a database in memory. */
    private static String jdbcUrl(String rest) {
        return PREFIX + (rest.isEmpty() || rest.equals("/") ? ":memory:" : rest.substring(1));
    }

    private static String located(String jdbcUrl, Path directory) {
        String file = jdbcUrl.substring(PREFIX.length());
        if (file.isEmpty() || file.startsWith(":") || file.startsWith("file:")) {
            return jdbcUrl;
        }
        int options = file.indexOf('?');
        String name = options < 0 ? file : file.substring(0, options);
        String rest = options < 0 ? "" : file.substring(options);
        return PREFIX + directory.resolve(name).normalize() + rest;
    }
}
