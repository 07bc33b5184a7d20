package dev.alembic.runtime;

import dev.alembic.batch.BatchRun;
import dev.alembic.batch.ColumnCompletion;
import dev.alembic.batch.TableReader;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.util.List;

/** Carries out operations by handing their statements to a sink. */
final class OperationRun {

    private final Dialect dialect;
    private final DdlSettings settings;
    private final TableReader reader;
    private final SqlSink sink;
    private final ColumnCompletion columns;
    private final AbandonedTypes types;

    OperationRun(Dialect dialect, DdlSettings settings, TableReader reader, SqlSink sink) {
        this.dialect = dialect;
        this.settings = settings;
        this.reader = reader;
        this.sink = sink;
        columns = new ColumnCompletion(dialect, reader);
        types = new AbandonedTypes(dialect, reader);
    }

    /** Tidies up at the end of a revision. */
    void end() {
        types.atEnd().forEach(this::execute);
    }

    private void execute(ExecuteSql sql) {
        dialect.ddl(settings).compile(sql).forEach(sink::accept);
    }

    void run(Operation op) {
        types.before(op).forEach(this::execute);
        if (op instanceof BatchAlter batch) {
            batch.operations().forEach(inner -> types.before(inner).forEach(this::execute));
            new BatchRun(dialect, settings, reader, sink).run(batch);
        } else if (op instanceof CustomOperation custom && hasBatch(custom)) {
            SqlSink named = sql -> sink.accept(from(custom, sql));
            OperationRun inner = new OperationRun(dialect, settings, reader, named);
            custom.expand(dialect.name()).forEach(inner::run);
        } else {
            dialect.ddl(settings).compile(columns.complete(op)).forEach(sink::accept);
        }
    }

    private boolean hasBatch(CustomOperation custom) {
        List<Operation> expanded = custom.expand(dialect.name());
        return expanded.stream()
                .anyMatch(op -> op instanceof BatchAlter || (op instanceof CustomOperation inner && hasBatch(inner)));
    }

    private static Sql from(Operation source, Sql sql) {
        return sql.from(source);
    }
}
