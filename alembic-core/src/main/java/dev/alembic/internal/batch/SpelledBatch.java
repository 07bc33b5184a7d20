package dev.alembic.internal.batch;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.Spelling;
import java.util.List;
import java.util.Optional;

/** Spells the names in a batch as the table does that it is about. */
final class SpelledBatch {

    private final Spelling spelling;
    private final TableName table;

    SpelledBatch(NameRules rules, Table present) {
        this.spelling = new Spelling(rules, present);
        this.table = present.name();
    }

    /** The batch itself, without its operations. */
    BatchAlter of(BatchAlter batch) {
        BatchAlter.Settings settings = batch.settings();
        List<List<String>> order = settings.order().stream()
                .map(group -> group.stream()
                        .map(column -> spelling.column(Name.of(column)).text())
                        .toList())
                .toList();
        BatchAlter.Settings spelled = new BatchAlter.Settings(
                settings.recreate(),
                settings.copyFrom(),
                settings.overrides(),
                settings.items(),
                settings.options(),
                order,
                settings.naming());
        return new BatchAlter(batch.table().sibling(table.name()), batch.operations(), spelled);
    }

    /** Operations of it. */
    List<Operation> of(List<Operation> operations) {
        return operations.stream().map(this::of).toList();
    }

    private Operation of(Operation operation) {
        if (operation instanceof AlterColumn op) {
            Optional<Column> existing = op.existing().map(c -> c.named(spelling.column(c.name())));
            return new AlterColumn(op.table(), spelling.column(op.column()), op.changes(), existing, op.options());
        } else if (operation instanceof DropColumn op) {
            return new DropColumn(
                    op.table(), spelling.column(op.column()), op.ifExists(), op.existingType(), op.options(), op.was());
        } else if (operation instanceof AddColumn op) {
            return of(op);
        } else if (operation instanceof CreateConstraint op) {
            return new CreateConstraint(op.table(), spelling.in(op.constraint()));
        } else if (operation instanceof CreateIndex op) {
            return new CreateIndex(op.table(), spelling.in(op.index()), op.ifNotExists());
        }
        return dropped(operation);
    }

    private AddColumn of(AddColumn op) {
        Optional<ColumnPosition> position = op.position()
                .map(place -> new ColumnPosition(place.place(), place.anchor().map(spelling::column)));
        return new AddColumn(
                op.table(),
                op.column(),
                op.ifNotExists(),
                op.inlineReferences(),
                op.inlinePrimaryKey(),
                position,
                op.options());
    }

    private Operation dropped(Operation operation) {
        if (operation instanceof DropConstraint op) {
            return new DropConstraint(op.table(), op.name().map(spelling::present), op.kind(), op.ifExists(), op.was());
        } else if (operation instanceof DropIndex op) {
            return new DropIndex(
                    spelling.present(op.index()), op.schema(), op.table(), op.ifExists(), op.options(), op.was());
        }
        return operation;
    }
}
