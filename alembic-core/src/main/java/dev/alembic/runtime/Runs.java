package dev.alembic.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;

/** Sets up runs: everything that a dialect and the settings of an environment decide. */
public final class Runs {

    private final Dialect dialect;
    private final EnvironmentSettings settings;
    private final VersionTable versions;

    /** Runs for this dialect with these settings. */
    public Runs(Dialect dialect, EnvironmentSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        Name table = Name.of(settings.versionTable());
        TableName name = new TableName(settings.versionTableSchema().map(Name::of), table);
        this.versions = new VersionTable(name, dialect);
    }

    /** The version table. */
    public VersionTable versions() {
        return versions;
    }

    /** Runs migrations on a live connection, which must be in auto-commit mode. */
    public MigrationRunner online(Connection connection) {
        return new MigrationRunner(
                new JdbcTarget(connection, dialect, versions),
                versions,
                TransactionPolicy.of(
                        dialect.features().contains(Feature.TRANSACTIONAL_DDL),
                        settings.transactionPerMigration()));
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
                TransactionPolicy.of(
                        dialect.script().begin().isPresent(), settings.transactionPerMigration()));
    }
}
