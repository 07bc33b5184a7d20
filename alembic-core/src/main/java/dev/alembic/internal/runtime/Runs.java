package dev.alembic.internal.runtime;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.history.HistoryTable;
import dev.alembic.internal.revision.Step;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.migration.Migration;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets up runs: everything that a dialect and the settings of an environment decide. */
public final class Runs {

    private final Dialect dialect;
    private final EnvironmentSettings settings;
    private final RunControl control;
    private final VersionTable versions;

    /** Runs for this dialect with these settings, of which nobody wants to hear. */
    public Runs(Dialect dialect, EnvironmentSettings settings) {
        this(dialect, settings, RunControl.NONE);
    }

    /** Runs for this dialect with these settings. */
    public Runs(Dialect dialect, EnvironmentSettings settings, RunControl control) {
        this.dialect = dialect;
        this.settings = settings;
        this.control = control;
        Name table = Name.of(settings.versionTable());
        TableName name = new TableName(settings.versionTableSchema().map(Name::of), table);
        this.versions = new VersionTable(name, dialect);
    }

    /** The version table. */
    public VersionTable versions() {
        return versions;
    }

    /** What was done there, oldest first; nothing where no history is kept. Only reads. */
    public List<HistoryEntry> history(Connection connection) {
        return history(connection, HistoryTable::read);
    }

    /** The same without what takes it back, for those who ask at each run. */
    public List<HistoryEntry> historyWithoutDowngrades(Connection connection) {
        return history(connection, HistoryTable::readWithoutDowngrades);
    }

    /** What was done last; absent where nothing was, or no history is kept. Only reads. */
    public Optional<HistoryEntry> latestEntry(Connection connection) {
        return history(connection, HistoryTable::readLatest).stream().findFirst();
    }

    private List<HistoryEntry> history(Connection connection, Reading reading) {
        if (!settings.history().isKept()) {
            return List.of();
        }
        DatabaseSession session = dialect.session(connection);
        HistoryTable table = new HistoryTable(versions.located(session).place(), dialect);
        try {
            return table.exists(session) ? reading.of(table, connection) : List.of();
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The history can't be read from \"%s\": %s".formatted(table, e.getMessage()), e);
        }
    }

    private interface Reading {
        List<HistoryEntry> of(HistoryTable table, Connection connection) throws SQLException;
    }

    /**
     * Takes a live connection for runs, which gets it back as it was when the session is closed.
     *
     * @throws dev.alembic.error.AlembicException if it has changes that nobody has committed yet
     */
    public RunSession open(Connection connection) {
        return RunSession.open(connection, dialect, settings, control, versions);
    }

    /**
     * Runs migrations on a live connection.
     *
     * @see RunSession#run
     */
    public DatabaseRun online(
            Connection connection, List<String> planned, List<Step> steps, Map<String, Migration> migrations) {
        try (RunSession session = open(connection)) {
            return session.run(planned, steps, migrations);
        }
    }

    /**
     * Writes migrations into a script.
     *
     * @param createsTable whether the script creates the version table
     * @param schemaChange leads a session to the schema that the script is for; absent if it is there
     *     by itself
     */
    public MigrationRunner offline(StringBuilder script, boolean createsTable, Optional<String> schemaChange) {
        return new MigrationRunner(
                new ScriptTarget(script, dialect, versions, !createsTable, schemaChange),
                versions,
                TransactionPolicy.of(dialect.script().begin().isPresent(), settings.transactionPerMigration()),
                RunEvents.silent());
    }
}
