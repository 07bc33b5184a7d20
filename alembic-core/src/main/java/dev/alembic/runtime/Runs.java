package dev.alembic.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.SessionLock;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.Migration;
import dev.alembic.migration.MigrationListener;
import dev.alembic.revision.Step;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets up runs: everything that a dialect and the settings of an environment decide. */
public final class Runs {

    private final Dialect dialect;
    private final EnvironmentSettings settings;
    private final MigrationListener listener;
    private final VersionTable versions;

    /** Runs for this dialect with these settings, of which nobody wants to hear. */
    public Runs(Dialect dialect, EnvironmentSettings settings) {
        this(dialect, settings, MigrationListener.NONE);
    }

    /** Runs for this dialect with these settings. */
    public Runs(Dialect dialect, EnvironmentSettings settings, MigrationListener listener) {
        this.dialect = dialect;
        this.settings = settings;
        this.listener = listener;
        Name table = Name.of(settings.versionTable());
        TableName name = new TableName(settings.versionTableSchema().map(Name::of), table);
        this.versions = new VersionTable(name, dialect);
    }

    /** The version table. */
    public VersionTable versions() {
        return versions;
    }

    /**
     * Runs migrations on a live connection, which must be in auto-commit mode, while no other
     * process does. Where there is nothing to run, nobody is waited for.
     *
     * @see MigrationRunner#run
     */
    public RunResult online(
            Connection connection, List<String> planned, List<Step> steps, Map<String, Migration> migrations) {
        RunEvents events = RunEvents.of(connection, listener);
        MigrationRunner runner = new MigrationRunner(
                new JdbcTarget(connection, dialect, versions, events),
                versions,
                TransactionPolicy.of(
                        dialect.features().contains(Feature.TRANSACTIONAL_DDL), settings.transactionPerMigration()),
                events);
        Optional<SessionLock> lock = dialect.sessionLock(lockName());
        if (steps.isEmpty() || lock.isEmpty()) {
            return runner.run(planned, steps, migrations);
        }
        MigrationLock taken = MigrationLock.take(connection, lock.get(), settings.lockTimeoutMillis());
        try (taken) {
            return runner.run(planned, steps, migrations);
        }
    }

    private String lockName() {
        return settings.versionTable().replaceAll("\\W", "_");
    }

    /**
     * Writes migrations into a script.
     *
     * @param createsTable whether the script creates the version table
     */
    public MigrationRunner offline(StringBuilder script, boolean createsTable) {
        return new MigrationRunner(
                new ScriptTarget(script, dialect, !createsTable),
                versions,
                TransactionPolicy.of(dialect.script().begin().isPresent(), settings.transactionPerMigration()),
                RunEvents.silent());
    }
}
