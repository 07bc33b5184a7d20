package dev.alembic.internal.batch;

import dev.alembic.op.Backfill;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.DropSequence;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.RequireNone;
import dev.alembic.op.ValidateConstraint;

/** Acts on the operations that change how a table is defined; all others are treated alike. */
abstract class TableChange<R> implements Operation.Visitor<R> {

    /** Any operation that doesn't change how a table is defined. */
    abstract R other(Operation op);

    @Override
    public R createTable(CreateTable op) {
        return other(op);
    }

    @Override
    public R dropTable(DropTable op) {
        return other(op);
    }

    @Override
    public R renameTable(RenameTable op) {
        return other(op);
    }

    @Override
    public R validateConstraint(ValidateConstraint op) {
        return other(op);
    }

    @Override
    public R createSequence(CreateSequence op) {
        return other(op);
    }

    @Override
    public R dropSequence(DropSequence op) {
        return other(op);
    }

    @Override
    public R bulkInsert(BulkInsert op) {
        return other(op);
    }

    @Override
    public R executeSql(ExecuteSql op) {
        return other(op);
    }

    @Override
    public R backfill(Backfill op) {
        return other(op);
    }

    @Override
    public R requireNone(RequireNone op) {
        return other(op);
    }

    @Override
    public R batchAlter(BatchAlter op) {
        return other(op);
    }

    @Override
    public R custom(CustomOperation op) {
        return other(op);
    }
}
