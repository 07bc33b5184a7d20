package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.dialect.Feature;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.SqlExpression;
import dev.alembic.testkit.history.TableDraft.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Indexes, keys and checks at random. */
final class RandomParts {

    private final RandomColumns columns;

    RandomParts(RandomColumns columns) {
        this.columns = columns;
    }

    /** A part more, or one less. */
    TableDraft changed(TableDraft table, List<TableDraft> targets) {
        List<String> labels = List.copyOf(table.parts().keySet());
        return !labels.isEmpty() && columns.chance(0.4)
                ? table.withoutPart(columns.one(labels))
                : added(table, targets);
    }

    TableDraft added(TableDraft table, List<TableDraft> targets) {
        if (columns.chance(0.2) && !targets.isEmpty()) {
            return withForeignKey(table, columns.one(targets));
        } else if (columns.chance(0.25)) {
            return withUnique(table);
        }
        return columns.chance(0.4) ? withCheck(table) : withIndex(table);
    }

    private TableDraft withIndex(TableDraft table) {
        // MariaDB won't be without an index on the columns of a foreign key.
        List<String> slots = table.slots(columns.has(Feature.COLUMNS_WRITTEN_ANEW) ? "kndbwufg" : "kndbwu");
        IndexDraft draft = new IndexDraft(
                "Ix " + table.name().name() + columns.one(List.of(1, 2)),
                columns.one(slots),
                columns.one(slots),
                columns.chance(0.3),
                columns.chance(0.3),
                columns.has(Feature.COVERING_INDEXES) && columns.chance(0.3),
                columns.has(Feature.PARTIAL_INDEXES) && columns.chance(0.4)
                        ? Optional.of(columns.one(table.slots("kndbw")))
                        : Optional.empty());
        return table.with(draft.label, new Part(draft.slots(), Optional.empty(), (now, target) -> draft.index(now)));
    }

    /**
     * An index.
     *
     * @param slot what it orders by first
     * @param other what it orders by next, or keeps
     * @param condition the column that it asks for the rows it has; absent: it has all
     */
    private record IndexDraft(
            String label,
            String slot,
            String other,
            boolean isDescending,
            boolean isPair,
            boolean isCovering,
            Optional<String> condition) {

        Set<String> slots() {
            Set<String> slots = new TreeSet<>(List.of(slot));
            slots.add(other);
            condition.ifPresent(slots::add);
            return slots;
        }

        Index index(TableDraft now) {
            SqlExpression first = isDescending ? col(now.columnName(slot)).desc() : col(now.columnName(slot));
            boolean isTwice = slot.equals(other);
            Index index =
                    isPair && !isCovering && !isTwice ? indexOf(first, col(now.columnName(other))) : indexOf(first);
            index = condition.isPresent()
                    ? index.named(label).where(condition(now, condition.get()))
                    : index.named(label);
            return isCovering && !isTwice ? index.include(now.columnName(other)) : index;
        }

        private static Index indexOf(SqlExpression... elements) {
            return dev.alembic.schema.Dsl.index(elements);
        }

        private static SqlExpression condition(TableDraft now, String slot) {
            SqlExpression column = col(now.columnName(slot));
            return switch (slot.charAt(0)) {
                case 'k' -> column.op(">", literal(0));
                case 'b' -> column;
                case 'w' -> column.op("=", literal("a"));
                default -> column.op("IS NOT", sql("NULL"));
            };
        }
    }

    private TableDraft withUnique(TableDraft table) {
        List<String> slots = table.slots("nu");
        if (slots.isEmpty()) {
            return table;
        }
        String slot = columns.one(slots);
        Set<String> all = columns.chance(0.3) ? Set.of(slot, "k") : Set.of(slot);
        String label = "Uq_" + table.name().name();
        boolean isNamed = columns.chance(0.6);
        return table.with(label, new Part(all, Optional.empty(), (now, target) -> {
            String[] names = all.stream().sorted().map(now::columnName).toArray(String[]::new);
            return isNamed ? unique(names).named(label) : unique(names);
        }));
    }

    private TableDraft withCheck(TableDraft table) {
        String slot = columns.one(table.slots("kbwn"));
        String label = "ck_" + table.name().name() + "_" + slot;
        int bound = columns.one(List.of(-1, -2, -3));
        return table.with(label, new Part(new TreeSet<>(List.of(slot, "k")), Optional.empty(), (now, target) -> {
            SqlExpression column = col(now.columnName(slot));
            SqlExpression isAbove = col(now.columnName("k")).op(">", literal(bound));
            return check(
                            switch (slot.charAt(0)) {
                                case 'k' -> isAbove;
                                case 'w' -> column.op("<>", literal("a")).op("OR", isAbove);
                                case 'b' -> column.op("=", sql("true")).op("OR", isAbove);
                                default -> column.op("IS NOT", sql("NULL")).op("OR", isAbove);
                            })
                    .named(label);
        }));
    }

    /** A key to another table, in as many columns as its primary key has. */
    private TableDraft withForeignKey(TableDraft table, TableDraft target) {
        String number = columns.one(List.of("1", "2"));
        String slot = "f" + number;
        String second = "g" + number;
        TableDraft with = table.columns().containsKey(slot)
                ? table
                : table.with(new ColumnDraft(slot, "Fk " + number, columns.keyType()));
        boolean isPair = target.key().second().isPresent();
        if (isPair && !with.columns().containsKey(second)) {
            with = with.with(new ColumnDraft(second, second, integer()));
        }
        Set<String> slots = isPair ? Set.of(slot, second) : Set.of(slot);
        String[] referred = target.key().names().toArray(String[]::new);
        String action = columns.one(List.of("", "CASCADE", "SET NULL"));
        boolean isNamed = columns.chance(0.5);
        return with.with("fk_" + slot, new Part(slots, Optional.of(target.name()), (now, to) -> {
            String[] names = slots.stream().sorted().map(now::columnName).toArray(String[]::new);
            ForeignKeyConstraint key = foreignKey(names).references(to.orElseThrow(), referred);
            key = isNamed ? key.named("fk_" + now.name().name() + "_" + slot) : key;
            return action.isEmpty() ? key : key.onDelete(action);
        }));
    }
}
