package dev.alembic.testkit.history;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.BatchGrouping;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.diff.SchemaDiffer;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.testkit.law.LawCases;
import dev.alembic.testkit.law.LawServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A live database that goes through a history; each step is a transaction where the database has them. */
final class HistoryDatabase implements AutoCloseable, TableReader {

    private static final boolean IS_TRACED = Boolean.getBoolean("law.trace");

    private static final long LOCK_TIMEOUT_MILLIS = 10_000;

    private final LawServer server;
    private final Dialect dialect;
    private final Connection connection;
    private final DdlSettings settings;
    private final List<String> lastStatements = new ArrayList<>();

    HistoryDatabase(LawServer server, Random random) throws SQLException {
        this.server = server;
        this.connection = server.fresh();
        this.settings =
                DdlSettings.ONLINE.defaultSchema(DefaultSchema.of(connection).name());
        for (String setting : SessionSettings.of(server.dialect().name(), random)) {
            execute(setting);
        }
        this.dialect = server.dialect().inSession(connection);
        dialect.session(connection).prepare(LOCK_TIMEOUT_MILLIS);
        for (String definition : RandomTypes.definitions(dialect.name())) {
            execute(definition);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** The schemas that tables may be in; "" for the default one. */
    List<String> schemas() {
        return List.of("", "", LawCases.OTHER_SCHEMA);
    }

    /** What was sent for the operations that ran last. */
    List<String> lastStatements() {
        return lastStatements;
    }

    MetaData inspect() {
        return dialect.inspector(connection).inspect(new Ours());
    }

    DiffResult diff(MetaData live, MetaData model, List<Rename> renames) {
        DiffSettings settings =
                DiffSettings.DEFAULT.probe(dialect.probe(connection)).renames(renames);
        return new SchemaDiffer(dialect, settings).diff(live, model);
    }

    /** Carries operations out, all or none where the database can. */
    void run(List<Operation> operations) throws SQLException {
        boolean isAtomic = dialect.features().contains(Feature.TRANSACTIONAL_DDL);
        lastStatements.clear();
        connection.setAutoCommit(!isAtomic);
        try {
            new BatchGrouping(dialect).whereNeeded(operations).forEach(this::run);
            if (isAtomic) {
                connection.commit();
            }
        } catch (AlembicException e) {
            if (isAtomic) {
                connection.rollback();
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void run(Operation operation) {
        if (operation instanceof BatchAlter batch) {
            new BatchRun(dialect, settings, this, this::send).run(batch);
        } else {
            dialect.ddl(settings).compile(operation).forEach(this::send);
        }
    }

    private void send(Sql sql) {
        lastStatements.add(sql.text());
        try {
            boolean isOutside = !sql.transactional() && !connection.getAutoCommit();
            if (isOutside) {
                connection.setAutoCommit(true);
            }
            execute(sql.text());
            if (isOutside) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw new AlembicException(sql.text() + "\nfails: " + e.getMessage(), e);
        }
    }

    void execute(String sql) throws SQLException {
        if (IS_TRACED) {
            System.out.println(sql);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row, as text. */
    List<String> query(String sql) throws SQLException {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    /** What stands in each row, as text. */
    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
        }
        return all;
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
        server.done(connection);
    }

    /** The default schema and the one beside it. */
    private static final class Ours implements ObjectFilter {

        @Override
        public boolean includesName(ObjectName object) {
            return object.kind() != ObjectKind.SCHEMA
                    || object.name().isEmpty()
                    || object.name().get().equals(LawCases.OTHER_SCHEMA);
        }
    }
}
