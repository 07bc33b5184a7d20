package dev.alembic.spring.boot;

import org.jspecify.annotations.Nullable;

/** The connection that the application's settings describe. */
record PropertiesConnectionDetails(AlembicProperties properties, String url) implements AlembicConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return properties.user();
    }

    @Override
    public @Nullable String getPassword() {
        return properties.password();
    }

    @Override
    public @Nullable String getDriverClassName() {
        return properties.driverClassName();
    }

    @Override
    public String toString() {
        return "alembic.url";
    }
}
