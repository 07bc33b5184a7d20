package dev.alembic.migration;

import java.util.Optional;

/**
 * The settings of an environment, as {@link Environment#configure} left them.
 *
 * @param versionTable the table that holds the heads
 * @param versionTableSchema its schema; absent: that of the connection
 * @param transactionPerMigration whether each migration is committed by itself
 * @param lockTimeoutMillis how long to wait for another process that is migrating
 * @param limits how long the statements of a run may take
 * @param history what is kept of runs
 * @param comparison what of the database and the model is compared
 * @param generation how revisions are made of the differences
 */
public record EnvironmentSettings(
        String versionTable,
        Optional<String> versionTableSchema,
        boolean transactionPerMigration,
        long lockTimeoutMillis,
        SessionLimits limits,
        HistorySettings history,
        ComparisonSettings comparison,
        GenerationSettings generation) {

    /** What holds where nobody wishes anything. */
    public static final EnvironmentSettings DEFAULT = new EnvironmentSettings(
            "alembic_version",
            Optional.empty(),
            false,
            60_000,
            SessionLimits.DEFAULT,
            HistorySettings.DEFAULT,
            ComparisonSettings.DEFAULT,
            GenerationSettings.DEFAULT);

    /** The same with the version table in this schema. */
    public EnvironmentSettings versionsIn(String schema) {
        return new EnvironmentSettings(
                versionTable,
                Optional.of(schema),
                transactionPerMigration,
                lockTimeoutMillis,
                limits,
                history,
                comparison,
                generation);
    }
}
