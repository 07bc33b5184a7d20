package dev.alembic.migration;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import java.util.Optional;

/** Collects what {@link Environment#configure} wishes; lives for that one call. */
public final class EnvironmentBuilder {

    private final Config config;
    private String versionTable;
    private Optional<String> versionTableSchema;
    private boolean transactionPerMigration;
    private long lockTimeoutMillis;

    /** Starts from the keys of the configuration. */
    public EnvironmentBuilder(Config config) {
        this.config = config;
        this.versionTable = config.get("version_table").orElse("alembic_version");
        this.versionTableSchema = config.get("version_table_schema");
        this.transactionPerMigration = config.isOn("transaction_per_migration");
        this.lockTimeoutMillis =
                config.get("lock_timeout_millis").map(EnvironmentBuilder::millis).orElse(60_000L);
    }

    private static long millis(String text) {
        if (!text.matches("\\d{1,12}")) {
            throw new ConfigException(
                    "lock_timeout_millis is a number of milliseconds, not \"%s\".".formatted(text));
        }
        return Long.parseLong(text);
    }

    /** The settings of the project, with the {@code -x} arguments of this run. */
    public Config config() {
        return config;
    }

    /** The table that holds the heads; {@code alembic_version} by default. */
    public EnvironmentBuilder versionTable(String name) {
        this.versionTable = name;
        return this;
    }

    /** The schema of the version table; by default that of the connection. */
    public EnvironmentBuilder versionTableSchema(String schema) {
        this.versionTableSchema = Optional.of(schema);
        return this;
    }

    /**
     * Whether each migration is committed by itself. By default all migrations of a run are one
     * transaction, where the database can roll back DDL.
     */
    public EnvironmentBuilder transactionPerMigration(boolean perMigration) {
        this.transactionPerMigration = perMigration;
        return this;
    }

    /** How long to wait for another process that is migrating the database; a minute by default. */
    public EnvironmentBuilder lockTimeoutMillis(long millis) {
        this.lockTimeoutMillis = millis;
        return this;
    }

    /** What was collected. */
    public EnvironmentSettings build() {
        return new EnvironmentSettings(
                versionTable, versionTableSchema, transactionPerMigration, lockTimeoutMillis);
    }
}
