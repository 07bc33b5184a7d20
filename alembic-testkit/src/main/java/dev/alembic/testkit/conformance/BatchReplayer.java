package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.OfflineTableReader;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replays {@code batch.jsonl}: changes of a table in one go. Live cases of SQLite run on a database
 * in memory; elsewhere the recorded table is what the database would say.
 */
final class BatchReplayer implements CaseReplayer {

    private final Dialects dialects = Dialects.load();

    @Override
    public String kind() {
        return "batch";
    }

    @Override
    public List<Difference> replay(JsonNode recorded) throws SQLException {
        Dialect dialect = dialects.byName(recorded.path("dialect").asText());
        if (!dialect.name().equals("sqlite") || !recorded.path("live").asBoolean()) {
            return replay(recorded, dialect, Optional.empty());
        }
        try (SqliteInMemory database = new SqliteInMemory()) {
            database.setUp(recorded.path("setup_sql"));
            List<Difference> differences = replay(recorded, dialect, Optional.of(database));
            differences.addAll(database.compare(recorded.path("result")));
            return differences;
        }
    }

    private static List<Difference> replay(JsonNode recorded, Dialect dialect, Optional<SqliteInMemory> database) {
        DdlSettings settings = DdlReplayer.settings(recorded);
        List<Sql> statements = new ArrayList<>();
        SqlSink sink = sql -> {
            statements.add(sql);
            database.ifPresent(live -> live.execute(sql));
        };
        Optional<String> refusal = Optional.empty();
        try {
            for (JsonNode operation : recorded.path("operations")) {
                TableReader reader = database.<TableReader>map(live -> new LiveTables(dialect, live.connection()))
                        .orElseGet(() -> recorded(operation));
                run(operation, dialect, settings, new BatchRun(dialect, settings, reader, sink), sink);
            }
        } catch (AlembicException | IllegalArgumentException e) {
            refusal = Optional.of(String.valueOf(e.getMessage()));
        }
        List<String> script = DdlReplayer.script(recorded, dialect, statements);
        return new ArrayList<>(new SqlComparison(recorded).compare(script, refusal));
    }

    private static void run(JsonNode node, Dialect dialect, DdlSettings settings, BatchRun batches, SqlSink sink) {
        if (node.path("op").asText().equals("batch_alter_table")) {
            batches.run(JsonBatch.batch(node));
        } else {
            Operation operation = JsonOperations.operation(node);
            dialect.ddl(settings).compile(operation).forEach(sink::accept);
        }
    }

    private static TableReader recorded(JsonNode operation) {
        JsonNode reflected = operation.path("reflected_table");
        return reflected.isObject() ? new Recorded(JsonSchema.table(reflected)) : new OfflineTableReader();
    }

    /** Says what the case says. */
    private record Recorded(Table table) implements TableReader {

        @Override
        public Optional<Table> find(TableName name) {
            return Optional.of(table);
        }

        @Override
        public TableDependents dependents(TableName name) {
            return TableDependents.NONE;
        }
    }
}
