package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.dialect.Feature;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.testkit.history.TableDraft.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Indexes, keys and checks at random. */
final class RandomParts {

    private final RandomColumns columns;

    RandomParts(RandomColumns columns) {
        this.columns = columns;
    }

    /** A part more, or one less. */
    TableDraft changed(TableDraft table, List<TableName> targets) {
        List<String> labels = List.copyOf(table.parts().keySet());
        return !labels.isEmpty() && columns.chance(0.4)
                ? table.withoutPart(columns.one(labels))
                : added(table, targets);
    }

    TableDraft added(TableDraft table, List<TableName> targets) {
        if (columns.chance(0.2)) {
            return withForeignKey(table, columns.one(targets));
        } else if (columns.chance(0.25)) {
            return withUnique(table);
        }
        return columns.chance(0.4) ? withCheck(table) : withIndex(table);
    }

    private TableDraft withIndex(TableDraft table) {
        List<String> slots = table.slots("kndbwu");
        String slot = columns.one(slots);
        String other = columns.one(slots);
        boolean isDescending = columns.chance(0.3);
        boolean isPartial = columns.has(Feature.PARTIAL_INDEXES) && columns.chance(0.3);
        boolean isCovering = columns.has(Feature.COVERING_INDEXES) && columns.chance(0.3) && !slot.equals(other);
        boolean isPair = columns.chance(0.3) && !slot.equals(other) && !isCovering;
        String label = "ix " + table.name().name() + columns.one(List.of(1, 2));
        return table.with(
                label,
                new Part(
                        Set.copyOf(List.of(slot, other, "k").stream().distinct().toList()), Optional.empty(), now -> {
                            SqlExpression first = col(now.columnName(slot));
                            SqlExpression element = isDescending ? first.desc() : first;
                            Index index =
                                    (isPair ? index(element, col(now.columnName(other))) : index(element)).named(label);
                            index = isPartial
                                    ? index.where(col(now.columnName("k")).op(">", literal(0)))
                                    : index;
                            return isCovering ? index.include(now.columnName(other)) : index;
                        }));
    }

    private TableDraft withUnique(TableDraft table) {
        List<String> slots = table.slots("nu");
        if (slots.isEmpty()) {
            return table;
        }
        String slot = columns.one(slots);
        String label = "uq_" + table.name().name();
        boolean isNamed = columns.chance(0.6);
        return table.with(
                label,
                new Part(
                        Set.of(slot),
                        Optional.empty(),
                        now -> isNamed ? unique(now.columnName(slot)).named(label) : unique(now.columnName(slot))));
    }

    private TableDraft withCheck(TableDraft table) {
        String slot = columns.one(table.slots("kbw"));
        String label = "ck_" + table.name().name() + "_" + slot;
        int bound = columns.one(List.of(-1, -2, -3));
        return table.with(label, new Part(Set.of(slot), Optional.empty(), now -> {
            SqlExpression column = col(now.columnName(slot));
            return switch (slot.charAt(0)) {
                case 'k' -> check(column.op(">", literal(bound))).named(label);
                case 'w' ->
                    check(column.op("<>", literal("a"))
                                    .op("OR", col(now.columnName("k")).op(">", literal(bound))))
                            .named(label);
                default ->
                    check(column.op("=", sql("true"))
                                    .op("OR", col(now.columnName("k")).op(">", literal(bound))))
                            .named(label);
            };
        }));
    }

    private TableDraft withForeignKey(TableDraft table, TableName target) {
        String slot = "f" + columns.one(List.of(1, 2));
        String action = columns.one(List.of("", "CASCADE", "SET NULL"));
        boolean isNamed = columns.chance(0.5);
        TableDraft with =
                table.columns().containsKey(slot) ? table : table.with(new ColumnDraft(slot, slot, columns.keyType()));
        return with.with("fk_" + slot, new Part(Set.of(slot), Optional.of(target), now -> {
            ForeignKeyConstraint key = foreignKey(now.columnName(slot)).references(target, "id");
            key = isNamed ? key.named("fk_" + now.name().name() + "_" + slot) : key;
            return action.isEmpty() ? key : key.onDelete(action);
        }));
    }
}
