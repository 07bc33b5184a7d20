package dev.alembic.internal.batch;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.error.AlembicException;
import dev.alembic.op.AddColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries out batches: as ALTERs where the database can do it, else by a copy of the table. The
 * order of the operations is kept.
 */
public final class BatchRun {

    private final Dialect dialect;
    private final DdlSettings settings;
    private final TableReader reader;
    private final SqlSink sink;
    private final ColumnCompletion columns;

    /**
     * Carries out batches by handing statements to a sink.
     *
     * @param sink executes a statement before it takes the next one, if there is a database
     */
    public BatchRun(Dialect dialect, DdlSettings settings, TableReader reader, SqlSink sink) {
        this.dialect = dialect;
        this.settings = settings;
        this.reader = reader;
        this.sink = sink;
        columns = new ColumnCompletion(dialect, reader);
    }

    /** Carries out a batch. */
    public void run(BatchAlter batch) {
        List<BatchParts.Part> parts = BatchParts.of(batch, dialect.name());
        long last = parts.stream().filter(BatchParts.Part::isChange).count();
        CurrentTable present = new CurrentTable(reader, batch);
        long changes = 0;
        for (BatchParts.Part part : parts) {
            if (part.isChange()) {
                changes++;
                change(batch, part.operations(), changes == last, present);
            } else {
                other(batch, part.operations().get(0));
            }
        }
    }

    private void other(BatchAlter batch, Operation op) {
        if (op instanceof BatchAlter nested) {
            run(nested);
        } else {
            alter(batch, op);
        }
    }

    /**
     * Changes the table.
     *
     * @param isLast whether nothing comes after it that changes the table: what the settings want
     *     for the new table is done then
     */
    private void change(BatchAlter batch, List<Operation> operations, boolean isLast, CurrentTable present) {
        if (!isCopied(batch, operations, isLast)) {
            altered(batch, operations, present);
        } else if (dialect.features().contains(Feature.TRANSACTIONAL_DDL)) {
            SpelledBatch spelled = new SpelledBatch(dialect.nameRules(), present.read());
            copied(spelled.of(batch), spelled.of(operations), isLast, present);
        } else {
            copiedAsPlanned(batch, operations, isLast, present);
        }
    }

    /**
     * Where what is done before a failure stays, the copy is planned as a whole, so that it can be
     * brought to its end. Databases like that have nothing around a table.
     */
    private void copiedAsPlanned(BatchAlter batch, List<Operation> operations, boolean isLast, CurrentTable present) {
        sink.acceptAll(part(batch, operations, isLast), () -> {
            TableRebuild.Plan plan = plan(batch, operations, isLast, present.read());
            return statements(plan, batch).toList();
        });
        present.changed(table -> plan(batch, operations, isLast, table).table());
    }

    private TableRebuild.Plan plan(BatchAlter batch, List<Operation> operations, boolean isLast, Table table) {
        SpelledBatch spelled = new SpelledBatch(dialect.nameRules(), table);
        BatchAlter part = part(spelled.of(batch), spelled.of(operations), isLast);
        return rebuild().plan(table, TableDependents.NONE, part);
    }

    private Stream<Sql> statements(TableRebuild.Plan plan, BatchAlter source) {
        DdlCompiler compiler = dialect.ddl(settings.naming(NamingConvention.NONE));
        return plan.operations().stream()
                .flatMap(op -> compiler.compile(op).stream())
                .map(sql -> sql.from(source));
    }

    private void altered(BatchAlter batch, List<Operation> operations, CurrentTable present) {
        operations.forEach(BatchRun::requireInPlace);
        alter(batch, operations);
        present.changed(table -> {
            List<Operation> spelled = new SpelledBatch(dialect.nameRules(), table).of(operations);
            return rebuild()
                    .plan(table, TableDependents.NONE, part(batch, spelled, false))
                    .table();
        });
    }

    private void copied(BatchAlter batch, List<Operation> operations, boolean isLast, CurrentTable present) {
        TableDependents dependents = reader.dependents(batch.table());
        Optional<ReferencedColumnRename> rename = ReferencedColumnRename.find(operations, dependents.namesInUse());
        if (rename.isPresent()) {
            rename(batch, rename.get(), isLast, dependents, present);
        } else {
            copy(part(batch, operations, isLast), dependents, present);
        }
    }

    private boolean isCopied(BatchAlter batch, List<Operation> operations, boolean isLast) {
        return switch (batch.settings().recreate()) {
            case NEVER -> false;
            case AUTO -> operations.stream().anyMatch(dialect.tableCopy()::isNeededFor);
            case ALWAYS ->
                isLast
                        || operations.stream()
                                .anyMatch(op ->
                                        isPlaced(op) || dialect.tableCopy().isNeededFor(op));
        };
    }

    private static boolean isPlaced(Operation op) {
        return op instanceof AddColumn add && add.position().isPresent();
    }

    private static BatchAlter part(BatchAlter batch, List<Operation> operations, boolean isLast) {
        return new BatchAlter(batch.table(), operations, isLast ? batch.settings() : BatchAlter.Settings.DEFAULT);
    }

    /** Columns that something outside of the table names are renamed by the database itself. */
    private void rename(
            BatchAlter batch,
            ReferencedColumnRename rename,
            boolean isLast,
            TableDependents dependents,
            CurrentTable present) {
        boolean isCopiedFirst = present.hasUnknownNames()
                || !dialect.tableCopy()
                        .canRename(present.read(), rename.rename().column());
        if (isCopiedFirst) {
            copy(part(batch, rename.before(), false), dependents, present);
        } else if (!rename.before().isEmpty()) {
            change(batch, rename.before(), false, present);
        }
        alter(batch, rename.rename());
        present.changed(table -> rebuild()
                .plan(table, TableDependents.NONE, part(batch, List.of(rename.rename()), false))
                .table());
        if (!rename.after().isEmpty() || (isLast && batch.settings().recreate() == BatchAlter.Recreate.ALWAYS)) {
            change(batch, rename.after(), isLast, present);
        }
    }

    private void copy(BatchAlter part, TableDependents dependents, CurrentTable present) {
        TableRebuild.Plan plan = rebuild().plan(present.read(), dependents, part);
        statements(plan, part).forEach(sink::accept);
        present.changed(table -> plan.table());
    }

    private TableRebuild rebuild() {
        return new TableRebuild(dialect, settings.naming());
    }

    private static void requireInPlace(Operation op) {
        if (isPlaced(op)) {
            throw new AlembicException(("%s: ALTER TABLE adds columns at the end. Copy the table by"
                            + " how.alwaysRecreate() to have one in another place.")
                    .formatted(op.describe()));
        }
    }

    private void alter(BatchAlter batch, List<Operation> operations) {
        if (dialect.features().contains(Feature.JOINED_ALTERS)) {
            sink.acceptAll(part(batch, operations, false), () -> joined(batch, operations));
        } else {
            operations.forEach(op -> alter(batch, op));
        }
    }

    private List<Sql> joined(BatchAlter batch, List<Operation> operations) {
        boolean joinsRenames = dialect.features().contains(Feature.JOINED_RENAMES);
        return new AlterCombiner(dialect.identifiers().quote(batch.table()), joinsRenames)
                .of(columns.complete(operations), dialect.ddl(settings)).stream()
                        .map(sql -> sql.from(batch))
                        .toList();
    }

    private void alter(BatchAlter batch, Operation op) {
        sink.acceptAll(
                op,
                () -> dialect.ddl(settings).compile(columns.complete(op)).stream()
                        .map(sql -> sql.from(batch))
                        .toList());
    }
}
