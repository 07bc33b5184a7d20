package dev.alembic.testkit.law;

import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.diff.SchemaDiffer;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** An empty database on which a case of a law is tried. */
final class TrialDatabase implements AutoCloseable {

    private final LawServer server;
    private final Dialect dialect;
    private final Connection connection;

    TrialDatabase(LawServer server) throws SQLException {
        this.server = server;
        this.dialect = server.dialect();
        this.connection = server.fresh();
    }

    Dialect dialect() {
        return dialect;
    }

    /** Does what an operation says. */
    void run(Operation operation) {
        if (operation instanceof BatchAlter batch) {
            new BatchRun(dialect, DdlSettings.ONLINE, new Reader(), this::execute).run(batch);
        } else {
            dialect.ddl().compile(operation).forEach(this::execute);
        }
    }

    /** Does it as a script would. */
    void runOffline(Operation operation) {
        dialect.ddl(DdlSettings.OFFLINE).compile(operation).forEach(this::execute);
    }

    private void execute(Sql sql) {
        try {
            send(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql.text(), e);
        }
    }

    private void send(Sql sql) throws SQLException {
        if (sql.rows().isEmpty()) {
            execute(sql.text());
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (Row row : sql.rows()) {
                for (int i = 0; i < row.values().size(); i++) {
                    dialect.bind(statement, i + 1, row.values().get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
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
                values.add(text(rows));
            }
        }
        return values;
    }

    /** Not every driver makes a text of a large object. */
    private static String text(ResultSet row) throws SQLException {
        if (row.getMetaData().getColumnType(1) != Types.BLOB) {
            return String.valueOf(row.getString(1));
        }
        byte[] bytes = row.getBytes(1);
        return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
    }

    MetaData inspect() {
        return dialect.inspector(connection).inspect(new Ours());
    }

    /** What a comparison with a model detects. */
    List<String> differences(MetaData model) {
        DiffSettings settings = DiffSettings.DEFAULT.probe(dialect.probe(connection));
        DiffResult result = new SchemaDiffer(dialect, settings).diff(inspect(), model);
        return result.differences().stream().flatMap(d -> d.detected().stream()).toList();
    }

    /**
     * The schema as it is read, a line for each thing in it; the order of columns aside, and the names
     * that the server makes up.
     */
    List<String> schema() {
        List<String> lines = new ArrayList<>();
        MetaData found = inspect();
        for (Table table : found.tables()) {
            lines.add(table.name() + ": " + table.withItems(List.of()));
            for (TableItem item : table.items()) {
                lines.add(table.name() + ": " + text(item));
            }
        }
        found.sequences().forEach(sequence -> lines.add(sequence.toString()));
        return lines.stream().sorted().toList();
    }

    private String text(TableItem item) {
        Comparison comparison = dialect.comparison();
        Optional<Name> name = Optional.empty();
        if (item instanceof Constraint constraint && comparison.isGeneratedName(constraint)) {
            name = constraint.name();
        } else if (item instanceof Index index && comparison.isGeneratedName(index)) {
            name = index.name();
        }
        return item.toString().replace(String.valueOf(name), "Optional.empty");
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

    /** Reads tables for a batch. */
    private final class Reader implements TableReader {

        @Override
        public Optional<Table> find(TableName name) {
            return inspect().table(name);
        }

        @Override
        public TableDependents dependents(TableName name) {
            return dialect.dependents(connection, name);
        }
    }
}
