package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.migration.DatabaseProduct;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Hibernate is told so that it needs no connection to know what database it is about. */
final class HibernateSettings {

    /** Our dialects, and what the drivers of their databases call the product. */
    private static final Map<String, String> PRODUCTS = Map.of(
            "postgresql", "PostgreSQL",
            "mysql", "MySQL",
            "mariadb", "MariaDB",
            "h2", "H2",
            "sqlite", "SQLite",
            "mssql", "Microsoft SQL Server",
            "oracle", "Oracle");

    private HibernateSettings() {}

    /** The product, of no particular version. */
    static Map<String, Object> of(Dialect dialect) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put(
                "jakarta.persistence.database-product-name", PRODUCTS.getOrDefault(dialect.name(), dialect.name()));
        return settings;
    }

    /** The product in its version. */
    static Map<String, Object> of(Dialect dialect, DatabaseProduct database) {
        Map<String, Object> settings = of(dialect);
        settings.put("jakarta.persistence.database-major-version", String.valueOf(database.majorVersion()));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(database.minorVersion()));
        return settings;
    }
}
