package dev.alembic.jooq;

import dev.alembic.Alembic;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.history.HistoryTable;
import dev.alembic.internal.journal.JournalTable;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.internal.scratch.Connections;
import dev.alembic.internal.scratch.ScratchDatabases;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.schema.TableName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** The database that jOOQ reads: new, made by the revisions, and dropped afterwards. */
final class RevisedDatabase implements AutoCloseable {

    private final AbstractDatabase reader;
    private final DatabaseKind kind;
    private final Set<String> ownTables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable ScratchDatabases databases;
    private @Nullable Connection connection;

    /**
     * A database that isn't there yet.
     *
     * @param reader of jOOQ, which is given the connection
     */
    RevisedDatabase(AbstractDatabase reader, DatabaseKind kind) {
        this.reader = reader;
        this.kind = kind;
    }

    /** What the build says. */
    GeneratorProperties properties() {
        return new GeneratorProperties(Path.of(reader.getBasedir()).toAbsolutePath(), reader.getProperties());
    }

    /** Makes the database and upgrades it, the first time. */
    void make() {
        if (connection != null) {
            return;
        }
        GeneratorProperties properties = properties();
        databases = new ScratchDatabases(properties.place(kind));
        DatabaseUrl place = databases.create();
        Connection opened = Connections.open(place);
        connection = opened;
        requireKind(opened, place);
        try (Alembic alembic = properties
                .alembic()
                .connection(opened)
                .configure(this::noteTables)
                .build()) {
            alembic.upgrade(properties.revision());
        }
        reader.setConnection(opened);
        reader.addFilter(this::isOwn);
    }

    private void requireKind(Connection opened, DatabaseUrl place) {
        String dialect = Dialects.load().of(opened).name();
        if (!kind.isServedBy(dialect)) {
            throw new ConfigException(
                    "%s reads %s, and \"%s\" is another database (%s). Give jOOQ the class for that one."
                            .formatted(reader.getClass().getSimpleName(), kind.product(), place.masked(), dialect));
        }
    }

    /** Nobody will ask this database for its history, but an environment may call the tables as it likes. */
    private void noteTables(EnvironmentBuilder environment) {
        EnvironmentSettings settings = environment.historyTable(false).build();
        TableName versions = TableName.of(settings.versionTable());
        ownTables.add(versions.name().text());
        ownTables.add(HistoryTable.beside(versions).name().text());
        ownTables.add(JournalTable.beside(versions).name().text());
    }

    private boolean isOwn(Definition definition) {
        return definition instanceof TableDefinition && ownTables.contains(definition.getName());
    }

    /** The database's own name. */
    String name() {
        try {
            return connection == null ? "" : connection.getCatalog();
        } catch (SQLException e) {
            throw new DatabaseException("The database doesn't tell its name: " + e.getMessage(), e);
        }
    }

    /** Drops the database. */
    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new DatabaseException("Can't close a connection: " + e.getMessage(), e);
        } finally {
            if (databases != null) {
                databases.close();
            }
        }
    }
}
