package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.migration.DatabaseProduct;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Version;

/** What Hibernate is told so that it needs no connection to know what database it is about. */
final class HibernateSettings {

    /** Dialects that Hibernate has in an artifact of their own, by the names of ours. */
    private static final Map<String, String> COMMUNITY =
            Map.of("sqlite", "org.hibernate.community.dialect.SQLiteDialect");

    private HibernateSettings() {}

    /**
     * Sees whether Hibernate can know the database.
     *
     * @throws AlembicException if that takes another jar
     */
    static void check(Dialect dialect, Map<String, Object> settings) {
        String needed = COMMUNITY.get(dialect.name());
        if (needed != null && !settings.containsKey("hibernate.dialect") && !isThere(needed)) {
            throw new AlembicException(("Hibernate knows %s by its community dialects, which are not on the class"
                            + " path. Add org.hibernate.orm:hibernate-community-dialects to the application, in the"
                            + " version of hibernate-core (%s), and fill the folder of jars anew"
                            + " (mvn compile dependency:copy-dependencies).")
                    .formatted(dialect.jdbc().product(), Version.getVersionString()));
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, HibernateSettings.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The product, of no particular version. */
    static Map<String, Object> of(Dialect dialect) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put("jakarta.persistence.database-product-name", dialect.jdbc().product());
        return settings;
    }

    /** The product in its version. */
    static Map<String, Object> of(Dialect dialect, DatabaseProduct database) {
        Map<String, Object> settings = of(dialect);
        settings.put("jakarta.persistence.database-major-version", String.valueOf(database.majorVersion()));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(database.minorVersion()));
        KeywordsContributor.into(settings, database.keywords());
        return settings;
    }
}
