package dev.alembic.testkit.history;

import dev.alembic.batch.BatchRun;
import dev.alembic.batch.TableReader;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.diff.Batches;
import dev.alembic.diff.DiffResult;
import dev.alembic.diff.DiffSettings;
import dev.alembic.diff.Rename;
import dev.alembic.diff.SchemaDiffer;
import dev.alembic.error.AlembicException;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableSurroundings;
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

/** A live database that goes through a history; each step is a transaction where the database has them. */
final class HistoryDatabase implements AutoCloseable, TableReader {

    private final LawServer server;
    private final Dialect dialect;
    private final Connection connection;

    HistoryDatabase(LawServer server) throws SQLException {
        this.server = server;
        this.dialect = server.dialect();
        this.connection = server.fresh();
        if (dialect.name().equals("postgresql")) {
            execute("CREATE DOMAIN \"My Domain\" AS integer CHECK (VALUE > 0)");
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** The schemas that tables may be in; "" for the default one. */
    List<String> schemas() {
        return dialect.name().equals("postgresql") || dialect.name().equals("h2")
                ? List.of("", "", LawCases.OTHER_SCHEMA)
                : List.of("");
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
        connection.setAutoCommit(!isAtomic);
        try {
            new Batches(dialect).whereNeeded(operations).forEach(this::run);
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
            new BatchRun(dialect, DdlSettings.ONLINE, this, this::send).run(batch);
        } else {
            dialect.ddl().compile(operation).forEach(this::send);
        }
    }

    private void send(Sql sql) {
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
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row, as text. */
    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    @Override
    public Optional<Table> find(TableName name) {
        return inspect().table(name);
    }

    @Override
    public TableSurroundings surroundings(TableName name) {
        return dialect.surroundings(connection, name);
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
