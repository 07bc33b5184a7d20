package dev.alembic.command;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts changes of a table that follow each other into a batch. */
final class TableBatches {

    private final List<Operation> done = new ArrayList<>();
    private final List<Operation> open = new ArrayList<>();
    private Optional<TableName> table = Optional.empty();

    private TableBatches() {}

    /** The same operations in the same order, those on tables in batches. */
    static List<Operation> of(List<Operation> operations) {
        TableBatches batches = new TableBatches();
        operations.forEach(batches::add);
        batches.close();
        return List.copyOf(batches.done);
    }

    private void add(Operation operation) {
        Optional<TableName> changed = changed(operation);
        if (changed.isEmpty() || !changed.equals(table)) {
            close();
            table = changed;
        }
        (changed.isPresent() ? open : done).add(operation);
    }

    private void close() {
        if (!open.isEmpty()) {
            done.add(new BatchAlter(table.orElseThrow(), open, BatchAlter.Settings.DEFAULT));
            open.clear();
        }
    }

    private static Optional<TableName> changed(Operation operation) {
        if (operation instanceof AddColumn op) {
            return Optional.of(op.table());
        } else if (operation instanceof AlterColumn op) {
            return Optional.of(op.table());
        } else if (operation instanceof DropColumn op) {
            return Optional.of(op.table());
        } else if (operation instanceof CreateConstraint op) {
            return Optional.of(op.table());
        } else if (operation instanceof DropConstraint op) {
            return Optional.of(op.table());
        } else if (operation instanceof CreateIndex op) {
            return Optional.of(op.table());
        } else if (operation instanceof DropIndex op) {
            return op.table().map(name -> new TableName(op.schema(), name));
        }
        return operation instanceof SetTableComment op ? Optional.of(op.table()) : Optional.empty();
    }
}
