package dev.alembic.internal.runtime;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.ColumnCompletion;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.Backfill;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RequireNone;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.util.List;
import java.util.function.Supplier;

/** Carries out operations by handing their statements to a sink. */
final class OperationRun {

    private final Dialect dialect;
    private final DdlSettings settings;
    private final TableReader reader;
    private final SqlSink given;
    private final SqlSink sink;
    private final ColumnCompletion columns;
    private final AbandonedTypes types;

    OperationRun(Dialect dialect, DdlSettings settings, TableReader reader, SqlSink sink) {
        this.dialect = dialect;
        this.settings = settings;
        this.reader = reader;
        this.given = sink;
        this.sink = new ImplicitDefaults(dialect, reader).watching(sink);
        columns = new ColumnCompletion(dialect, reader);
        types = new AbandonedTypes(dialect, reader);
    }

    /** Tidies up at the end of a revision. */
    void end() {
        types.atEnd().forEach(this::execute);
    }

    private void execute(ExecuteSql sql) {
        sink.acceptAll(sql, () -> dialect.ddl(settings).compile(sql));
    }

    void run(Operation op) {
        types.before(op).forEach(this::execute);
        if (op instanceof BatchAlter batch) {
            batch.operations().forEach(inner -> types.before(inner).forEach(this::execute));
            new BatchRun(dialect, settings, reader, sink).run(batch);
        } else if (op instanceof CustomOperation custom && hasBatch(custom)) {
            OperationRun inner = new OperationRun(dialect, settings, reader, new NamedSink(given, custom));
            custom.expand(dialect.name()).forEach(inner::run);
        } else {
            sink.acceptAll(op, () -> dialect.ddl(settings).compile(columns.complete(op)));
        }
    }

    private boolean hasBatch(CustomOperation custom) {
        List<Operation> expanded = custom.expand(dialect.name());
        return expanded.stream()
                .anyMatch(op -> isRunByItself(op) || (op instanceof CustomOperation inner && hasBatch(inner)));
    }

    private static boolean isRunByItself(Operation op) {
        return op instanceof BatchAlter || op instanceof Backfill || op instanceof RequireNone;
    }

    /** Says of statements that they come from another operation. */
    private record NamedSink(SqlSink sink, Operation source) implements SqlSink {

        @Override
        public void accept(Sql sql) {
            sink.accept(sql.from(source));
        }

        @Override
        public void acceptAll(Operation part, Supplier<List<Sql>> statements) {
            sink.acceptAll(
                    part,
                    () -> statements.get().stream().map(sql -> sql.from(source)).toList());
        }
    }
}
