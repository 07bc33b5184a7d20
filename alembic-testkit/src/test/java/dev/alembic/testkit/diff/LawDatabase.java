package dev.alembic.testkit.diff;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.BatchGrouping;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.diff.SchemaDiffer;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A live database that is brought from one model to another. */
final class LawDatabase implements AutoCloseable, TableReader {

    private final Dialect dialect;
    private final Connection connection;
    private final Runnable rest;

    private LawDatabase(String dialect, Connection connection, Runnable rest) throws SQLException {
        this.dialect = Dialects.load().byName(dialect).inSession(connection);
        this.connection = connection;
        this.rest = rest;
    }

    static LawDatabase open(String dialect) throws SQLException {
        return switch (dialect) {
            case "sqlite" -> inMemory(dialect, "jdbc:sqlite::memory:");
            case "h2" -> inMemory(dialect, "jdbc:h2:mem:" + UUID.randomUUID());
            case "postgresql" -> on(dialect, TestServers.postgresql().freshDatabase("laws"));
            default -> on(dialect, TestServers.mariadb().freshDatabase("laws"));
        };
    }

    private static LawDatabase inMemory(String dialect, String url) throws SQLException {
        return new LawDatabase(dialect, DriverManager.getConnection(url), () -> {});
    }

    private static LawDatabase on(String dialect, TestDatabase database) throws SQLException {
        return new LawDatabase(dialect, database.connect(), database::close);
    }

    /** MariaDB, in a session with these settings. */
    static LawDatabase mariadb(List<String> settings) throws SQLException {
        TestDatabase database = TestServers.mariadb().freshDatabase("laws");
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
        }
        return new LawDatabase("mariadb", connection, database::close);
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    MetaData inspect() {
        return dialect.inspector(connection).inspect(ObjectFilter.ALL);
    }

    DiffResult diff(MetaData model) {
        return diff(model, List.of());
    }

    /** The differences, if these renames are known to be some. */
    DiffResult diff(MetaData model, List<Rename> renames) {
        DiffSettings settings = DiffSettings.DEFAULT
                .renames(renames)
                .probe(dialect.probe(connection))
                .liveObjects(dialect.liveObjects(connection));
        return new SchemaDiffer(dialect, settings).diff(inspect(), model);
    }

    /** Carries operations out in one transaction, in batches where the database needs them. */
    void run(List<Operation> operations) {
        begin();
        for (Operation operation : new BatchGrouping(dialect).whereNeeded(operations)) {
            if (operation instanceof BatchAlter batch) {
                new BatchRun(dialect, DdlSettings.ONLINE, this, this::execute).run(batch);
            } else {
                dialect.ddl().compile(operation).forEach(this::execute);
            }
        }
        end();
    }

    private void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new AlembicException("begin fails: " + e.getMessage(), e);
        }
    }

    private void end() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new AlembicException("commit fails: " + e.getMessage(), e);
        }
    }

    /** What operations would say to the database; of a batch, what it is called. */
    List<String> sql(List<Operation> operations) {
        List<String> texts = new ArrayList<>();
        for (Operation operation : new BatchGrouping(dialect).whereNeeded(operations)) {
            if (operation instanceof BatchAlter) {
                texts.add(operation.describe());
            } else {
                dialect.ddl().compile(operation).forEach(sql -> texts.add(sql.text()));
            }
        }
        return texts;
    }

    private void execute(Sql sql) {
        if (!sql.transactional()) {
            end();
            executeNow(sql);
            begin();
        } else {
            executeNow(sql);
        }
    }

    private void executeNow(Sql sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.text());
        } catch (SQLException e) {
            throw new AlembicException(sql.text() + "\nfails: " + e.getMessage(), e);
        }
    }

    void execute(String sql) {
        execute(new Sql(sql, new ExecuteSql(sql)));
    }

    /** What a query answers, row by row, with a bar between the values. */
    List<String> rows(String query) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                answer.add(String.join("|", values));
            }
        }
        return answer;
    }

    /** What a column holds, row by row. */
    List<String> values(TableName table, String column) throws SQLException {
        return values(table, column, "id");
    }

    /** What a column holds, in the order of another one. */
    List<String> values(TableName table, String column, String order) throws SQLException {
        String name = dialect.identifiers().quote(table);
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT %s FROM %s ORDER BY %s".formatted(column, name, order))) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getObject(1)));
            }
        }
        return values;
    }

    /** Drops everything. */
    void clear() {
        run(diff(MetaData.EMPTY).upgrade());
    }

    @Override
    public Optional<Table> find(TableName name) {
        return inspect().table(name);
    }

    @Override
    public TableDependents dependents(TableName name) {
        return dialect.dependents(connection, name);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        rest.run();
    }
}
