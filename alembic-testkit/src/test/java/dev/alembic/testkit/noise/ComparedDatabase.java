package dev.alembic.testkit.noise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.BatchGrouping;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.ColumnCompletion;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
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

/** A database that somebody else filled and that is compared with models. */
final class ComparedDatabase implements AutoCloseable, TableReader {

    private final Dialect dialect;
    private final Connection connection;
    private final Runnable rest;

    private ComparedDatabase(Connection connection, Runnable rest) {
        this.dialect = Dialects.load().of(connection);
        this.connection = connection;
        this.rest = rest;
    }

    /** An empty database of this kind; settings may stand behind {@code h2}. */
    static ComparedDatabase open(String kind) throws SQLException {
        return switch (kind) {
            case "sqlite" -> new ComparedDatabase(DriverManager.getConnection("jdbc:sqlite::memory:"), () -> {});
            case "postgresql" -> on(TestServers.postgresql().freshDatabase("noise"));
            case "mariadb" -> on(TestServers.mariadb().freshDatabase("noise"));
            default -> {
                String url = "jdbc:h2:mem:" + UUID.randomUUID() + kind.substring("h2".length());
                yield new ComparedDatabase(DriverManager.getConnection(url), () -> {});
            }
        };
    }

    private static ComparedDatabase on(TestDatabase database) throws SQLException {
        return new ComparedDatabase(database.connect(), database::close);
    }

    /** Does something as any client would. */
    ComparedDatabase execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** The first column of the answer. */
    List<String> values(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** What would be found. */
    List<String> detected(MetaData model) {
        DiffResult result = Alembic.compare(connection, model);
        return result.differences().stream()
                .flatMap(difference -> difference.detected().stream())
                .toList();
    }

    /** Makes the database as the model is, after which nothing more is found. */
    ComparedDatabase become(MetaData model) {
        run(Alembic.compare(connection, model).upgrade());
        assertThat(detected(model)).as("after becoming the model").isEmpty();
        return this;
    }

    /** The same, and back, after which everything is as it was, and again. */
    void becomeAndReturn(MetaData model) {
        List<String> before = described();
        DiffResult result = Alembic.compare(connection, model);
        run(result.upgrade());
        assertThat(detected(model)).as("after the upgrade").isEmpty();
        run(result.downgrade());
        assertThat(described()).as("after the downgrade").containsExactlyInAnyOrderElementsOf(before);
        run(result.upgrade());
        assertThat(detected(model)).as("after the second upgrade").isEmpty();
    }

    /** All there is, but for the order of columns. */
    private List<String> described() {
        return inspect().tables().stream()
                .flatMap(table -> table.items().stream().map(item -> table.name() + ": " + item))
                .toList();
    }

    MetaData inspect() {
        return dialect.inspector(connection).inspect(ObjectFilter.ALL);
    }

    /** The operations that would make the database as the model is. */
    List<Operation> operations(MetaData model) {
        return Alembic.compare(connection, model).upgrade();
    }

    /** Carries operations out, in batches where the database needs them. */
    void run(List<Operation> operations) {
        for (Operation operation : new BatchGrouping(dialect).whereNeeded(operations)) {
            if (operation instanceof BatchAlter batch) {
                new BatchRun(dialect, DdlSettings.ONLINE, this, this::execute).run(batch);
            } else {
                dialect.ddl()
                        .compile(new ColumnCompletion(dialect, this).complete(operation))
                        .forEach(this::execute);
            }
        }
    }

    private void execute(Sql sql) {
        try {
            execute(sql.text());
        } catch (SQLException e) {
            throw new AlembicException(sql.text() + "\nfails: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Table> find(TableName name) {
        NameRules rules = dialect.nameRules(connection);
        return inspect().tables().stream()
                .filter(table -> rules.areSame(table.name(), name))
                .findFirst();
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
