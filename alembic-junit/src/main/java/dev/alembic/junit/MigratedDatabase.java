package dev.alembic.junit;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.RevisionView;
import dev.alembic.RunResult;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.internal.scratch.Connections;
import dev.alembic.internal.scratch.ScratchDatabases;
import dev.alembic.migration.MigrationListener;
import dev.alembic.schema.MetaData;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database that a test has to itself, with the revisions of its class. As a parameter of a test it
 * stands on all heads, or where {@link AtRevision} says, and is dropped after the test. Not safe for use
 * by several threads.
 *
 * <pre>{@code
 * @Test
 * void archived_tasks_are_not_counted(MigratedDatabase database) {
 *     database.execute("INSERT INTO tasks (id, title, done) VALUES (1, 'water the plants', true)");
 *     assertThat(new Tasks(database.url(), database.user(), database.password()).open()).isZero();
 * }
 * }</pre>
 */
public final class MigratedDatabase implements AutoCloseable {

    private final ScratchDatabases maker;
    private final DatabaseUrl place;
    private final Supplier<AlembicBuilder> project;
    private @Nullable Connection connection;

    MigratedDatabase(ScratchDatabases maker, DatabaseUrl place, Supplier<AlembicBuilder> project) {
        this.maker = maker;
        this.place = place;
        this.project = project;
    }

    /** The JDBC url, without the user and the password of the annotation. */
    public String url() {
        return place.jdbc();
    }

    /** Who may log in; empty if nobody is named. */
    public String user() {
        return place.user().orElse("");
    }

    /** What to log in with; empty if there is none. */
    public String password() {
        return place.password().orElse("");
    }

    /** A new connection, which the caller closes. */
    public Connection connect() {
        return Connections.open(place);
    }

    /** Commands on this database and no other. */
    public Alembic alembic() {
        return alembic(MigrationListener.NONE);
    }

    private Alembic alembic(MigrationListener listener) {
        return project.get()
                .connection(connection())
                .listener(new OnlyHere(connection()))
                .listener(listener)
                .build();
    }

    /** Upgrades it: {@code head}, {@code +1}, an id. */
    public RunResult upgrade(String revision) {
        return alembic().upgrade(revision);
    }

    /** Takes it back: {@code -1}, {@code base}, an id. */
    public RunResult downgrade(String revision) {
        return alembic().downgrade(revision);
    }

    /** Upgrades it to where a revision is the next one: to all that it builds and depends on. */
    public void upgradeBefore(String revision) {
        for (RevisionView view : alembic().show(revision)) {
            view.revises().forEach(this::upgrade);
            view.dependsOn().forEach(this::upgrade);
        }
    }

    /**
     * Upgrades it and notes which tables each statement locks, and how.
     *
     * @throws dev.alembic.error.ConfigException if it isn't a PostgreSQL database
     */
    public LockTrace locksOfUpgrade(String revision) {
        LockTrace trace = new LockTrace();
        alembic(trace).upgrade(revision);
        return trace;
    }

    /** Executes statements, each committed by itself. */
    public void execute(String... statements) {
        for (String sql : statements) {
            try (Statement statement = connection().createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new DatabaseException("The database refuses \"%s\": %s".formatted(sql, e.getMessage()), e);
            }
        }
    }

    /**
     * The rows of a query, in its order. Keys are the labels of columns, in lower case and in their
     * order; bytes come as {@code \x0aff}, texts of any length as strings.
     */
    public List<Map<String, @Nullable Object>> rows(String query) {
        return Rows.of(connection(), query);
    }

    /** What its default schema holds, without the version table. */
    public MetaData schema() {
        return Schemas.read(connection());
    }

    DatabaseUrl place() {
        return place;
    }

    /** The one connection that commands use. */
    Connection connection() {
        if (connection == null) {
            connection = connect();
        }
        return connection;
    }

    /** Lets nobody be connected to it. */
    void disconnect() {
        Connection last = connection;
        connection = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (SQLException e) {
            throw new DatabaseException("Can't close a connection to %s: %s".formatted(place, e.getMessage()), e);
        }
    }

    /** Drops it. */
    @Override
    public void close() {
        disconnect();
        maker.drop(place);
    }
}
