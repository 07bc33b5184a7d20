package dev.alembic.spring.boot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of an application for Alembic.
 *
 * @param enabled Whether Alembic takes part at all.
 * @param scriptLocation Where revisions are: a package such as "classpath:com.example.db", or a
 *     folder. By default "classpath:db/revisions", or the package "db" of the application if only
 *     that one has revisions.
 * @param onStartup What happens when the application starts: run pending revisions, refuse to start
 *     with pending ones, or nothing.
 * @param target The revisions to upgrade to: "heads", "head" for a single one, or ids.
 * @param versionTable The table that holds the heads. By default "alembic_version".
 * @param versionTableSchema The schema of the version table. By default that of the connection.
 * @param transactionPerMigration Whether each revision is committed by itself. By default all that are
 *     pending are one transaction, where the database can roll back DDL.
 * @param lockTimeout How long to wait for another instance that is migrating.
 * @param url The database to migrate, if it is not that of a data source.
 * @param user Who migrates, if it is not the user of the data source.
 * @param password What that user logs in with.
 * @param driverClassName The JDBC driver for "url". By default found by the url.
 * @param arguments Values for Env and revisions, as -x of the command line.
 * @param failOnMissingRevisions Whether an application without any revision is refused.
 * @param exitAfterUpgrade Whether the program ends when the database is up to date, before it serves
 *     anything: for a job that migrates.
 */
@ConfigurationProperties("alembic")
public record AlembicProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String scriptLocation,
        @DefaultValue("upgrade") OnStartup onStartup,
        @DefaultValue("heads") String target,
        @Nullable String versionTable,
        @Nullable String versionTableSchema,
        @DefaultValue("false") boolean transactionPerMigration,
        @DefaultValue("1m") Duration lockTimeout,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String driverClassName,
        @DefaultValue Map<String, String> arguments,
        @DefaultValue("false") boolean failOnMissingRevisions,
        @DefaultValue("false") boolean exitAfterUpgrade) {

    /** Copies the map. */
    public AlembicProperties {
        arguments = Map.copyOf(arguments);
    }

    /** What says where another database is than that of a data source. */
    Optional<AlembicConnectionDetails> connectionDetails() {
        return url == null ? Optional.empty() : Optional.of(new PropertiesConnectionDetails(this, url));
    }

    /** Keeps the password to itself. */
    @Override
    public String toString() {
        return "AlembicProperties[scriptLocation=%s, onStartup=%s, target=%s]"
                .formatted(scriptLocation, onStartup, target);
    }
}
