package dev.alembic.internal.batch;

import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;

import dev.alembic.schema.Dsl;
import dev.alembic.schema.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes up columns that get another type, default, or take NULL or not. */
final class TypeChanges {

    private final RandomBatch batch;
    private final Dice dice;

    TypeChanges(RandomBatch batch, Dice dice) {
        this.batch = batch;
        this.dice = dice;
    }

    private SpecTable table() {
        return batch.table();
    }

    void add() {
        switch (dice.below(3)) {
            case 0 -> alterNullability();
            case 1 -> alterDefault();
            default -> alterType();
        }
    }

    private Optional<SpecColumn> any(Predicate<SpecColumn> isFit) {
        List<SpecColumn> fit = table().columns().stream()
                .filter(c -> !c.isGenerated())
                .filter(isFit)
                .toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(dice.pick(fit));
    }

    private void alterNullability() {
        any(c -> !table().key().isOn(c.id()) && (c.isNotNull() || (!c.hasNulls() && !c.isAdded())))
                .ifPresent(c -> batch.add(
                        "alterColumn " + c.name() + " nullable " + c.isNotNull(),
                        t -> t.alterColumn(c.name(), edit -> c.isNotNull() ? edit.nullable() : edit.notNull()),
                        table().change(c.id(), x -> x.notNull(!x.isNotNull(), ""))));
    }

    private void alterDefault() {
        boolean isGiven = dice.oneIn(2);
        any(SpecColumn::isText)
                .ifPresent(c -> batch.add(
                        "alterColumn " + c.name() + " default " + isGiven,
                        t -> t.alterColumn(
                                c.name(), edit -> isGiven ? edit.serverDefault("new") : edit.dropServerDefault()),
                        table().change(c.id(), x -> x.fallback(isGiven ? "'new'" : ""))));
    }

    /** A type that a column may get, as declared, and how its values change. */
    private record Conversion(SqlType type, String name, String value, boolean keepsCollation) {}

    private List<Conversion> conversions(SpecColumn column) {
        String old = batch.values().getOrDefault(column.id(), "NULL");
        if (column.type().equals("INTEGER")) {
            return table().isStrict()
                    ? List.of(new Conversion(text(), "TEXT", "CAST(" + old + " AS TEXT)", false))
                    : List.of(
                            new Conversion(Dsl.bigInteger(), "BIGINT", old, true),
                            new Conversion(string(30), "VARCHAR(30)", "CAST(" + old + " AS TEXT)", false));
        } else if (column.isText()) {
            Conversion whole = new Conversion(integer(), "INTEGER", "CAST(" + old + " AS INTEGER)", false);
            Conversion longer = new Conversion(string(40), "VARCHAR(40)", old, true);
            Conversion time = new Conversion(Dsl.dateTime(), "DATETIME", old, false);
            boolean areNumbers = old.contains("CAST");
            return table().isStrict()
                    ? List.of(whole)
                    : areNumbers ? List.of(whole, longer) : List.of(whole, longer, time);
        }
        return List.of();
    }

    private void alterType() {
        any(c -> !table().isBound(c.id())
                        && !conversions(c).isEmpty()
                        && c.fallback().isEmpty())
                .ifPresent(c -> alterType(c, dice.pick(conversions(c))));
    }

    private void alterType(SpecColumn column, Conversion to) {
        batch.values().computeIfPresent(column.id(), (id, old) -> to.value());
        batch.add(
                "alterColumn " + column.name() + " type " + to.name(),
                t -> t.alterColumn(column.name(), edit -> edit.type(to.type())),
                table().change(
                                column.id(),
                                x -> x.typed(to.name(), to.keepsCollation() ? x.collation() : "")
                                        .rows(x.hasNulls(), false)));
    }
}
