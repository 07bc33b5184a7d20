package dev.alembic.diff;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropSequence;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.HashSet;
import java.util.Set;

/**
 * What operations need, bring about, leave alone from now on and take away. Things are tables,
 * columns, types of columns, unique keys, and names of constraints and indexes, each as a text.
 */
final class Effects implements Operation.Visitor<Void> {

    private final Things things;
    private final Set<String> needed = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> freed = new HashSet<>();
    private final Set<String> destroyed = new HashSet<>();

    private Effects(Things things) {
        this.things = things;
    }

    /** The effects of operations that stay together. */
    static Effects of(Iterable<Operation> operations, Things things) {
        Effects effects = new Effects(things);
        operations.forEach(operation -> operation.accept(effects));
        return effects;
    }

    /** What must be there before. */
    Set<String> needed() {
        return needed;
    }

    /** What is there afterwards. */
    Set<String> made() {
        return made;
    }

    /** What was in the way of being taken away. */
    Set<String> freed() {
        return freed;
    }

    /** What is gone afterwards. */
    Set<String> destroyed() {
        return destroyed;
    }

    @Override
    public Void createTable(CreateTable op) {
        Table table = op.table();
        made.add(Things.table(table.name()));
        for (Column column : table.columns()) {
            made.add(Things.column(table.name(), column.name()));
            made.add(Things.type(table.name(), column.name()));
        }
        table.primaryKey().ifPresent(key -> made.addAll(things.madeBy(table.name(), key)));
        for (Constraint constraint : table.allConstraints()) {
            made.addAll(things.madeBy(table.name(), constraint));
            needed.addAll(things.outsideOf(table.name(), constraint));
        }
        table.allIndexes().forEach(index -> made.addAll(things.madeBy(table.name(), index)));
        return null;
    }

    @Override
    public Void dropTable(DropTable op) {
        destroyed.add(Things.table(op.table()));
        op.was().ifPresent(this::dropped);
        return null;
    }

    private void dropped(Table table) {
        for (Column column : table.columns()) {
            destroyed.add(Things.column(table.name(), column.name()));
        }
        table.primaryKey().ifPresent(key -> destroyed.addAll(things.madeBy(table.name(), key)));
        for (Constraint constraint : table.allConstraints()) {
            destroyed.addAll(things.madeBy(table.name(), constraint));
            freed.addAll(things.outsideOf(table.name(), constraint));
        }
        table.allIndexes().forEach(index -> destroyed.addAll(things.madeBy(table.name(), index)));
    }

    @Override
    public Void renameTable(RenameTable op) {
        destroyed.add(Things.table(op.table()));
        made.add(Things.table(op.table().sibling(op.newName())));
        return null;
    }

    @Override
    public Void setTableComment(SetTableComment op) {
        return uses(op.table());
    }

    private Void uses(TableName table) {
        needed.add(Things.table(table));
        freed.add(Things.table(table));
        return null;
    }

    @Override
    public Void addColumn(AddColumn op) {
        made.add(Things.column(op.table(), op.column().name()));
        made.add(Things.type(op.table(), op.column().name()));
        op.column().asComputed().ifPresent(c -> needed.addAll(things.mentioned(op.table(), c.expression())));
        return uses(op.table());
    }

    @Override
    public Void dropColumn(DropColumn op) {
        destroyed.add(Things.column(op.table(), op.column()));
        op.was()
                .flatMap(add -> add.column().asComputed())
                .ifPresent(c -> freed.addAll(things.mentioned(op.table(), c.expression())));
        return uses(op.table());
    }

    /** Whether the column gets another type, or counts or stops counting, which is part of it. */
    static boolean isRetyped(AlterColumn op) {
        return op.newType().isPresent()
                || op.change(ColumnChange.Autoincrementing.class).isPresent();
    }

    @Override
    public Void alterColumn(AlterColumn op) {
        needed.add(Things.column(op.table(), op.column()));
        freed.add(Things.column(op.table(), op.column()));
        if (isRetyped(op)) {
            destroyed.add(Things.type(op.table(), op.column()));
            made.add(Things.type(op.table(), op.column()));
        }
        op.change(ColumnChange.Rename.class).ifPresent(rename -> made.add(Things.column(op.table(), rename.name())));
        return uses(op.table());
    }

    @Override
    public Void createIndex(CreateIndex op) {
        made.addAll(things.madeBy(op.table(), op.index()));
        needed.addAll(things.usedBy(op.table(), op.index()));
        return uses(op.table());
    }

    @Override
    public Void dropIndex(DropIndex op) {
        op.tableName().ifPresent(table -> {
            destroyed.add(Things.name(table, op.index()));
            uses(table);
            op.was().ifPresent(index -> {
                destroyed.addAll(things.madeBy(table, index));
                freed.addAll(things.usedBy(table, index));
            });
        });
        return null;
    }

    @Override
    public Void createConstraint(CreateConstraint op) {
        made.addAll(things.madeBy(op.table(), op.constraint()));
        needed.addAll(things.usedBy(op.table(), op.constraint()));
        return uses(op.table());
    }

    @Override
    public Void dropConstraint(DropConstraint op) {
        op.name().ifPresent(name -> destroyed.add(Things.name(op.table(), name)));
        op.was().ifPresent(constraint -> {
            destroyed.addAll(things.madeBy(op.table(), constraint));
            freed.addAll(things.usedBy(op.table(), constraint));
        });
        return uses(op.table());
    }

    @Override
    public Void validateConstraint(ValidateConstraint op) {
        return uses(op.table());
    }

    @Override
    public Void createSequence(CreateSequence op) {
        return null;
    }

    @Override
    public Void dropSequence(DropSequence op) {
        return null;
    }

    @Override
    public Void bulkInsert(BulkInsert op) {
        return null;
    }

    @Override
    public Void executeSql(ExecuteSql op) {
        return null;
    }

    @Override
    public Void batchAlter(BatchAlter op) {
        op.operations().forEach(inner -> inner.accept(this));
        return null;
    }

    @Override
    public Void custom(CustomOperation op) {
        return null;
    }
}
