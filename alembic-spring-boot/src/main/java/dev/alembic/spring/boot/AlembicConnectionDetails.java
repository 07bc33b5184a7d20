package dev.alembic.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where Alembic connects to, if not through a data source. A bean of this type takes the place of
 * {@code alembic.url}; services that a test starts can be one.
 */
public interface AlembicConnectionDetails extends ConnectionDetails {

    /** The database, as {@code jdbc:…}. */
    String getJdbcUrl();

    /** Who migrates; absent if the url says it or nobody has to log in. */
    @Nullable
    String getUsername();

    /** What that user logs in with. */
    @Nullable
    String getPassword();

    /** The JDBC driver; absent if the url tells. */
    default @Nullable String getDriverClassName() {
        return null;
    }
}
