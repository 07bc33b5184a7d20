package dev.alembic.dialect;

import java.util.Optional;

/**
 * How a database is reached by JDBC.
 *
 * @param product what the driver calls the database
 * @param urls how urls are written
 * @param driver the class of the driver; absent: drivers are asked one after the other
 * @param inMemory the url of a database that leaves no trace; connecting to it loads what the driver
 *     needs for any other
 * @param hasSchemas whether the driver says that tables stand in schemas or catalogs
 */
public record JdbcAccess(
        String product, UrlSyntax urls, Optional<String> driver, Optional<String> inMemory, boolean hasSchemas) {

    /** To a product whose driver is found by asking. */
    public static JdbcAccess to(String product, UrlSyntax urls) {
        return new JdbcAccess(product, urls, Optional.empty(), Optional.empty(), true);
    }

    /** By the driver of this class, if it is on the class path. */
    public JdbcAccess by(String driverClass) {
        return new JdbcAccess(product, urls, Optional.of(driverClass), inMemory, hasSchemas);
    }

    /** With databases in memory. */
    public JdbcAccess inMemory(String url) {
        return new JdbcAccess(product, urls, driver, Optional.of(url), hasSchemas);
    }

    /** Where tables stand in no schema and in no catalog. */
    public JdbcAccess withoutSchemas() {
        return new JdbcAccess(product, urls, driver, inMemory, false);
    }
}
