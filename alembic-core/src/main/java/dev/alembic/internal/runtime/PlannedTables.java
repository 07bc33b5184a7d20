package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.batch.ChangedTable;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.internal.batch.TableRebuild;
import dev.alembic.internal.rewrite.TableRenamer;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.CreateTable;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables as they are in the database, with what was planned since. A table that was changed by SQL
 * is taken as it was.
 */
final class PlannedTables implements TableReader {

    private final TableReader live;
    private final Dialect dialect;
    private final Map<String, Optional<Table>> planned = new LinkedHashMap<>();

    PlannedTables(TableReader live, Dialect dialect) {
        this.live = live;
        this.dialect = dialect;
    }

    /** The same tables, which go on by themselves. */
    PlannedTables fork() {
        PlannedTables other = new PlannedTables(live, dialect);
        other.planned.putAll(planned);
        return other;
    }

    /** What was planned and not dropped again, in the order in which it came. */
    List<Table> present() {
        return planned.values().stream().flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Table> find(TableName name) {
        Optional<Table> known = planned.get(name.key());
        return known == null ? live.find(name) : known;
    }

    @Override
    public boolean isLive() {
        return live.isLive();
    }

    @Override
    public List<Column> enumerated(TableName name) {
        return planned.containsKey(name.key()) ? List.of() : live.enumerated(name);
    }

    @Override
    public boolean hasRows(TableName name, Optional<Name> nullColumn) {
        return !planned.containsKey(name.key()) && live.hasRows(name, nullColumn);
    }

    @Override
    public TableDependents dependents(TableName name) {
        return live.dependents(name);
    }

    /**
     * The operation, with what is planned of the column that it changes, unless it says that itself. Where there
     * is a database, operations are left as a run would find them.
     */
    Operation complete(Operation op) {
        if (isLive() || !(op instanceof AlterColumn alter) || alter.existing().isPresent()) {
            return op;
        }
        return Optional.ofNullable(planned.get(alter.table().key()))
                .flatMap(table -> table)
                .flatMap(table -> table.column(alter.column().text()))
                .<Operation>map(alter::existing)
                .orElse(op);
    }

    /** An operation was planned. */
    void apply(Operation op) {
        if (op instanceof CreateTable create) {
            planned.put(create.table().name().key(), Optional.of(create.table()));
        } else if (op instanceof DropTable drop) {
            planned.put(drop.table().key(), Optional.empty());
        } else if (op instanceof RenameTable rename) {
            TableName target = rename.table().sibling(rename.newName());
            planned.put(target.key(), find(rename.table()));
            planned.put(rename.table().key(), Optional.empty());
            planned.replaceAll(
                    (key, table) -> table.map(present -> TableRenamer.rename(present, rename.table(), target)));
        } else if (op instanceof BatchAlter batch) {
            change(batch.table(), batch.operations());
        } else if (op instanceof CustomOperation custom) {
            custom.expand(dialect.name()).forEach(this::apply);
        } else {
            ChangedTable.of(op).ifPresent(table -> change(table, List.of(op)));
        }
    }

    /** What doesn't fit is left to the database to complain of. */
    private void change(TableName name, List<Operation> operations) {
        Optional<Table> present = find(name);
        for (Operation operation : operations) {
            present = present.map(table -> changed(table, operation));
        }
        planned.put(name.key(), present);
    }

    private Table changed(Table table, Operation operation) {
        try {
            BatchAlter batch = new BatchAlter(table.name(), List.of(operation), BatchAlter.Settings.DEFAULT);
            return new TableRebuild(dialect, NamingConvention.NONE)
                    .plan(table, TableDependents.NONE, batch)
                    .table();
        } catch (AlembicException | IllegalStateException e) {
            return table;
        }
    }
}
