package dev.alembic.internal.batch;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** The table whose definition an operation changes; absent if it changes none. */
public final class ChangedTable extends TableChange<Optional<TableName>> {

    private ChangedTable() {}

    /** The table; absent if the operation changes none, or is one of rows, whole tables or several operations. */
    public static Optional<TableName> of(Operation op) {
        return op.accept(new ChangedTable());
    }

    /** Whether the operation changes how this table is defined. */
    static boolean isChanged(TableName table, Operation op) {
        return of(op).filter(table::matches).isPresent();
    }

    @Override
    Optional<TableName> other(Operation op) {
        return Optional.empty();
    }

    @Override
    public Optional<TableName> setTableComment(SetTableComment op) {
        return Optional.of(op.table());
    }

    @Override
    public Optional<TableName> addColumn(AddColumn op) {
        return Optional.of(op.table());
    }

    @Override
    public Optional<TableName> dropColumn(DropColumn op) {
        return Optional.of(op.table());
    }

    @Override
    public Optional<TableName> alterColumn(AlterColumn op) {
        return Optional.of(op.table());
    }

    @Override
    public Optional<TableName> createIndex(CreateIndex op) {
        return Optional.of(op.table());
    }

    @Override
    public Optional<TableName> dropIndex(DropIndex op) {
        return op.tableName();
    }

    @Override
    public Optional<TableName> createConstraint(CreateConstraint op) {
        return Optional.of(op.table());
    }

    @Override
    public Optional<TableName> dropConstraint(DropConstraint op) {
        return Optional.of(op.table());
    }
}
