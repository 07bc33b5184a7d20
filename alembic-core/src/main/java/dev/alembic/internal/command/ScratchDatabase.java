package dev.alembic.internal.command;

import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.internal.scratch.DefaultSchemaOnly;
import dev.alembic.internal.scratch.ScratchDatabases;
import dev.alembic.internal.scratch.ScratchPlace;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An empty database to try revisions on: that of {@code test_url}, which has to be empty and is empty
 * again afterwards, or one in memory where the project's database has such, or one that is made for this and
 * dropped afterwards.
 */
final class ScratchDatabase implements AutoCloseable {

    private static final String NOT_EMPTIED =
            "The database of test_url can't be emptied again: \"%s\" fails: %s Empty it by hand.";

    private static final String NOT_ALIKE =
            "The database of test_url can't be made like the one that is compared: \"%s\" fails: %s";

    private final Project project;
    private final Connection connection;
    private final Dialect dialect;
    private final boolean isLent;
    private final Optional<ScratchDatabases> maker;

    private ScratchDatabase(Project project, Connection connection, boolean isLent, Optional<ScratchDatabases> maker) {
        this.project = project;
        this.connection = connection;
        this.dialect = project.dialects().of(connection);
        this.isLent = isLent;
        this.maker = maker;
    }

    /**
     * Opens one that the configuration names, or one in memory.
     *
     * @throws ConfigException if there is none, or it isn't empty
     */
    static ScratchDatabase open(Project project) {
        ScratchUrls urls = new ScratchUrls(project);
        Optional<ScratchPlace> pattern = urls.pattern();
        if (pattern.isPresent()) {
            return made(project, pattern.get());
        }
        DatabaseUrl url = project.databaseUrl(urls.namedOrInMemory());
        project.comeTo();
        ScratchDatabase scratch =
                new ScratchDatabase(project, project.connect(url), urls.named().isPresent(), Optional.empty());
        try {
            scratch.refuseUnlessEmpty();
        } catch (AlembicException e) {
            scratch.disconnect();
            throw e;
        }
        return scratch;
    }

    /**
     * The same; where the configuration names none, a new one is made on the server of the project's
     * database.
     *
     * @throws AlembicException if there is none to be had, or it isn't empty
     */
    static ScratchDatabase make(Project project) {
        ScratchUrls urls = new ScratchUrls(project);
        boolean isThere = urls.named().isPresent() || urls.inMemory().isPresent();
        Optional<ScratchPlace> beside = isThere ? Optional.empty() : urls.beside();
        return beside.map(place -> made(project, place)).orElseGet(() -> open(project));
    }

    private static ScratchDatabase made(Project project, ScratchPlace place) {
        ScratchDatabases databases = new ScratchDatabases(place);
        project.comeTo();
        try {
            return new ScratchDatabase(project, project.connect(databases.create()), false, Optional.of(databases));
        } catch (AlembicException e) {
            databases.close();
            throw e;
        }
    }

    private void refuseUnlessEmpty() {
        List<String> held = Stream.concat(
                        tables().stream().map(table -> "table '" + table.name() + "'"),
                        dialect.liveObjects(connection).definitions().stream().map(Definition::what))
                .toList();
        if (!held.isEmpty()) {
            throw new ConfigException(("The database of test_url isn't empty: it has %s. Name one that is: all that"
                            + " revisions make in it is dropped again.")
                    .formatted(String.join(", ", held)));
        }
    }

    Connection connection() {
        return connection;
    }

    /** Runs revisions, up to this one. */
    void upgrade(String target) {
        new MigrateCommand(project).upgrade(connection, target);
    }

    /** Takes revisions back, down to this one. */
    void downgrade(String target) {
        new MigrateCommand(project).downgrade(connection, target);
    }

    /** Has each statement stand for itself, as runs of revisions don't. */
    void commitEach() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DatabaseException("The scratch database fails: " + e.getMessage(), e);
        }
    }

    /** Drops everything. */
    void clear() {
        DiffResult all = new DiffResult(
                HeldSchema.read(project, connection, MetaData.EMPTY).differences(), List.of(), List.of());
        run(all.downgrade(), NOT_EMPTIED);
        List<Operation> rest = new ArrayList<>();
        tables().forEach(table -> rest.add(new DropTable(table.name())));
        run(rest, NOT_EMPTIED);
    }

    private List<Table> tables() {
        return dialect.inspector(connection).inspect(new DefaultSchemaOnly()).tables();
    }

    /** Makes what the project's database has. */
    void run(List<Operation> operations) {
        run(operations, NOT_ALIKE);
    }

    private void run(List<Operation> operations, String failure) {
        for (Operation operation : operations) {
            for (Sql sql : dialect.ddl().compile(operation)) {
                try {
                    dialect.execute(connection, sql.text());
                } catch (SQLException e) {
                    throw new DatabaseException(failure.formatted(sql.text(), e.getMessage()), e);
                }
            }
        }
    }

    /** Empties it where it is somebody else's, and lets go of it. */
    @Override
    public void close() {
        try {
            if (isLent) {
                clear();
            }
        } finally {
            disconnect();
            maker.ifPresent(ScratchDatabases::close);
        }
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseException("The scratch database can't be left: " + e.getMessage(), e);
        }
    }
}
