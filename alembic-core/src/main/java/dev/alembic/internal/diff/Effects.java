package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.Backfill;
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
import dev.alembic.op.RequireNone;
import dev.alembic.op.SetTableComment;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.HashSet;
import java.util.Set;

/**
 * What operations depend on and do: the parts of a schema that they need, create, release (use no
 * longer) and remove. {@link DependencyOrder} sorts by it.
 */
final class Effects implements Operation.Visitor<Void> {

    private final SchemaParts parts;
    private final Set<SchemaPart> needed = new HashSet<>();
    private final Set<SchemaPart> made = new HashSet<>();
    private final Set<SchemaPart> freed = new HashSet<>();
    private final Set<SchemaPart> destroyed = new HashSet<>();

    private Effects(SchemaParts parts) {
        this.parts = parts;
    }

    /** The effects of a difference, on its way up, and as far as that says nothing, on its way back. */
    static Effects of(Difference difference, SchemaParts parts) {
        Effects up = of(difference.upgrade(), parts);
        Effects down = of(difference.downgrade(), parts);
        // What the way up makes, such as a new name, can't be there before.
        down.freed.stream().filter(part -> !up.made.contains(part)).forEach(up.needed::add);
        up.made.addAll(down.destroyed);
        up.freed.addAll(down.needed);
        up.destroyed.addAll(down.made);
        return up;
    }

    /** The effects of operations that stay together. */
    static Effects of(Iterable<Operation> operations, SchemaParts parts) {
        Effects effects = new Effects(parts);
        operations.forEach(operation -> operation.accept(effects));
        return effects;
    }

    /** What must be there before. */
    Set<SchemaPart> needed() {
        return needed;
    }

    /** What is there afterwards. */
    Set<SchemaPart> made() {
        return made;
    }

    /** What was in the way of being taken away. */
    Set<SchemaPart> freed() {
        return freed;
    }

    /** What is gone afterwards. */
    Set<SchemaPart> destroyed() {
        return destroyed;
    }

    @Override
    public Void createTable(CreateTable op) {
        Table table = op.table();
        made.add(SchemaPart.table(table.name()));
        for (Column column : table.columns()) {
            made.add(SchemaPart.column(table.name(), column.name()));
            made.add(SchemaPart.type(table.name(), column.name()));
        }
        table.primaryKey().ifPresent(key -> made.addAll(parts.madeBy(table.name(), key)));
        for (Constraint constraint : table.allConstraints()) {
            made.addAll(parts.madeBy(table.name(), constraint));
            needed.addAll(parts.outsideOf(table.name(), constraint));
        }
        table.allIndexes().forEach(index -> made.addAll(parts.madeBy(table.name(), index)));
        return null;
    }

    @Override
    public Void dropTable(DropTable op) {
        destroyed.add(SchemaPart.table(op.table()));
        op.was().ifPresent(this::dropped);
        return null;
    }

    private void dropped(Table table) {
        for (Column column : table.columns()) {
            destroyed.add(SchemaPart.column(table.name(), column.name()));
        }
        table.primaryKey().ifPresent(key -> destroyed.addAll(parts.madeBy(table.name(), key)));
        for (Constraint constraint : table.allConstraints()) {
            destroyed.addAll(parts.madeBy(table.name(), constraint));
            freed.addAll(parts.outsideOf(table.name(), constraint));
        }
        table.allIndexes().forEach(index -> destroyed.addAll(parts.madeBy(table.name(), index)));
    }

    @Override
    public Void renameTable(RenameTable op) {
        destroyed.add(SchemaPart.table(op.table()));
        made.add(SchemaPart.table(op.table().sibling(op.newName())));
        return null;
    }

    @Override
    public Void setTableComment(SetTableComment op) {
        return uses(op.table());
    }

    private Void uses(TableName table) {
        needed.add(SchemaPart.table(table));
        freed.add(SchemaPart.table(table));
        return null;
    }

    @Override
    public Void addColumn(AddColumn op) {
        made.add(SchemaPart.column(op.table(), op.column().name()));
        made.add(SchemaPart.type(op.table(), op.column().name()));
        needed.addAll(parts.usedBy(op.table(), op.column()));
        return uses(op.table());
    }

    @Override
    public Void dropColumn(DropColumn op) {
        destroyed.add(SchemaPart.column(op.table(), op.column()));
        op.was().ifPresent(add -> freed.addAll(parts.usedBy(op.table(), add.column())));
        return uses(op.table());
    }

    /** Whether the column gets another type, or becomes autoincrement or ceases to be, which is part of it. */
    static boolean isRetyped(AlterColumn op) {
        return op.newType().isPresent()
                || op.change(ColumnChange.Autoincrementing.class).isPresent();
    }

    @Override
    public Void alterColumn(AlterColumn op) {
        needed.add(SchemaPart.column(op.table(), op.column()));
        freed.add(SchemaPart.column(op.table(), op.column()));
        if (isRetyped(op)) {
            destroyed.add(SchemaPart.type(op.table(), op.column()));
            made.add(SchemaPart.type(op.table(), op.column()));
        }
        op.change(ColumnChange.Rename.class)
                .ifPresent(rename -> made.add(SchemaPart.column(op.table(), rename.name())));
        return uses(op.table());
    }

    @Override
    public Void createIndex(CreateIndex op) {
        made.addAll(parts.madeBy(op.table(), op.index()));
        needed.addAll(parts.usedBy(op.table(), op.index()));
        return uses(op.table());
    }

    @Override
    public Void dropIndex(DropIndex op) {
        op.tableName().ifPresent(table -> {
            destroyed.add(SchemaPart.name(table, op.index()));
            uses(table);
            op.was().ifPresent(index -> {
                destroyed.addAll(parts.madeBy(table, index));
                freed.addAll(parts.usedBy(table, index));
            });
        });
        return null;
    }

    @Override
    public Void createConstraint(CreateConstraint op) {
        made.addAll(parts.madeBy(op.table(), op.constraint()));
        needed.addAll(parts.usedBy(op.table(), op.constraint()));
        return uses(op.table());
    }

    @Override
    public Void dropConstraint(DropConstraint op) {
        op.name().ifPresent(name -> destroyed.add(SchemaPart.name(op.table(), name)));
        op.was().ifPresent(constraint -> {
            destroyed.addAll(parts.madeBy(op.table(), constraint));
            freed.addAll(parts.usedBy(op.table(), constraint));
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
    public Void backfill(Backfill op) {
        return uses(op.table());
    }

    @Override
    public Void requireNone(RequireNone op) {
        return uses(op.table());
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
