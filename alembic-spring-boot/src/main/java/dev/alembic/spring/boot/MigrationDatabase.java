package dev.alembic.spring.boot;

import dev.alembic.AlembicBuilder;
import dev.alembic.error.ConfigException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The database that Alembic migrates: through the data source marked for it, through a connection of
 * its own, through the application's data source with another user, or simply through that.
 */
final class MigrationDatabase {

    private final AlembicProperties properties;
    private final Optional<AlembicConnectionDetails> details;
    private final ObjectProvider<DataSource> marked;
    private final ObjectProvider<DataSource> all;

    MigrationDatabase(
            AlembicProperties properties,
            Optional<AlembicConnectionDetails> details,
            ObjectProvider<DataSource> marked,
            ObjectProvider<DataSource> all) {
        this.properties = properties;
        this.details = details.or(properties::connectionDetails);
        this.marked = marked;
        this.all = all;
    }

    /** Says it to a builder, if there is only one that can be meant. */
    void into(AlembicBuilder builder) {
        DataSource source = source();
        if (marked.getIfAvailable() == null && details.isPresent()) {
            connect(builder, details.get());
        } else if (source != null) {
            builder.dataSource(marked.getIfAvailable() == null ? forUser(source) : source);
        }
    }

    /**
     * Makes sure that there is one that is meant.
     *
     * @throws ConfigException if there are several
     */
    void require() {
        if (details.isEmpty() && source() == null) {
            throw new ConfigException(
                    ("There are %d data sources and none of them is primary. Mark the one that Alembic migrates"
                                    + " with @AlembicDataSource, or set alembic.url.")
                            .formatted(all.stream().count()));
        }
    }

    private @Nullable DataSource source() {
        DataSource own = marked.getIfAvailable();
        return own == null ? all.getIfUnique() : own;
    }

    /** Whether the schema behind a data source is Alembic's business, as far as one can tell. */
    boolean manages(DataSource dataSource) {
        return dataSource.equals(source());
    }

    private static void connect(AlembicBuilder builder, AlembicConnectionDetails details) {
        String driver = details.getDriverClassName();
        if (driver != null) {
            builder.dataSource(DataSourceBuilder.create()
                    .type(SimpleDriverDataSource.class)
                    .url(details.getJdbcUrl())
                    .driverClassName(driver)
                    .username(details.getUsername())
                    .password(details.getPassword())
                    .build());
            return;
        }
        builder.url(details.getJdbcUrl());
        set(details.getUsername(), builder::user);
        set(details.getPassword(), builder::password);
    }

    private static void set(@Nullable String value, Consumer<String> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private DataSource forUser(DataSource source) {
        if (properties.user() == null) {
            return source;
        }
        return DataSourceBuilder.derivedFrom(source)
                .type(SimpleDriverDataSource.class)
                .username(properties.user())
                .password(properties.password())
                .build();
    }
}
