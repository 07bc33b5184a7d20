package dev.alembic.testkit.law;

import dev.alembic.op.AddColumn;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The model of a database on which nothing was done but creating what stays. */
final class CreatedModel {

    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final List<Sequence> sequences = new ArrayList<>();

    private CreatedModel() {}

    /** The model; absent if something else was done. */
    static Optional<MetaData> of(List<Operation> operations) {
        CreatedModel model = new CreatedModel();
        return operations.stream().allMatch(model::adds) ? Optional.of(model.build()) : Optional.empty();
    }

    private boolean adds(Operation operation) {
        if (operation instanceof CreateTable create) {
            tables.putIfAbsent(create.table().name(), create.table());
            return create.table().prefixes().isEmpty();
        } else if (operation instanceof CreateSequence create) {
            return sequences.add(create.sequence());
        } else if (operation instanceof AddColumn add) {
            return change(add.table(), table -> table.with(add.column()));
        } else if (operation instanceof CreateConstraint create) {
            return change(create.table(), table -> plain(table).with(create.constraint()));
        } else if (operation instanceof CreateIndex create) {
            return change(create.table(), table -> table.with(create.index()));
        }
        return operation instanceof SetTableComment comment
                && change(comment.table(), table -> table.comment(comment.comment()));
    }

    /** A key that comes later makes no column count. */
    private static Table plain(Table table) {
        return table.withItems(table.items().stream()
                .map(item -> item instanceof Column column && !table.isInPrimaryKey(column)
                        ? column.autoincrement(false)
                        : item)
                .toList());
    }

    private boolean change(TableName name, UnaryOperator<Table> change) {
        return tables.computeIfPresent(name, (any, table) -> change.apply(table)) != null;
    }

    private MetaData build() {
        MetaData model = MetaData.of(List.copyOf(tables.values()));
        for (Sequence sequence : sequences) {
            model = model.with(sequence);
        }
        return model;
    }
}
