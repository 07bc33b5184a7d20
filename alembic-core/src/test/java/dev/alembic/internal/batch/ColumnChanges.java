package dev.alembic.internal.batch;

import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;

import dev.alembic.internal.batch.SpecTable.Rule;
import dev.alembic.op.ColumnEdit;
import dev.alembic.op.ColumnPosition;
import dev.alembic.schema.Column;
import dev.alembic.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes up columns that are added, dropped, moved and called otherwise, and new values. */
final class ColumnChanges {

    private final RandomBatch batch;
    private final Dice dice;
    private boolean isPlaced;

    ColumnChanges(RandomBatch batch, Dice dice) {
        this.batch = batch;
        this.dice = dice;
    }

    private SpecTable table() {
        return batch.table();
    }

    void add() {
        switch (dice.below(11)) {
            case 0 -> addPlain();
            case 1 -> addFilled();
            case 2 -> addComputed();
            case 3 -> addReference();
            case 4 -> addSomewhere();
            case 5 -> drop();
            case 6 -> dropAndAddAgain();
            case 7 -> move();
            case 8 -> update();
            default -> rename();
        }
    }

    private SqlType shortText() {
        return table().isStrict() ? text() : string(20);
    }

    private SpecColumn newColumn(String prefix) {
        int id = batch.newId();
        return SpecColumn.of(id, prefix + id, table().isStrict() ? "TEXT" : "VARCHAR(20)");
    }

    private void addPlain() {
        SpecColumn added = newColumn("plain");
        batch.values().put(added.id(), "NULL");
        boolean isUnique = dice.oneIn(4);
        Column column = column(added.name(), shortText());
        SpecTable after = table().add(added, Optional.empty());
        batch.add(
                "addColumn " + added.name() + (isUnique ? " unique" : ""),
                t -> t.addColumn(isUnique ? column.unique() : column),
                isUnique ? after.add(Rule.of("", "UNIQUE ({%d})".formatted(added.id()))) : after);
    }

    private void addFilled() {
        boolean isNotNull = dice.oneIn(2);
        SpecColumn added = newColumn("filled ").notNull(isNotNull, "").fallback("'d''d'");
        batch.values().put(added.id(), "'d''d'");
        Column column = column(added.name(), shortText()).serverDefault("d'd");
        batch.add(
                "addColumn " + added.name() + (isNotNull ? " notNull" : ""),
                t -> t.addColumn(isNotNull ? column.notNull() : column),
                table().add(added, Optional.empty()));
        if (dice.oneIn(2)) {
            batch.values().put(added.id(), "'e'");
            batch.add(
                    "execute on " + added.name(),
                    t -> t.execute(table().fill("UPDATE {t} SET \"%s\" = 'e'".formatted(added.name()))),
                    table());
        }
    }

    private void addComputed() {
        SpecColumn source = dice.pick(table().columns());
        boolean isStored = dice.oneIn(2);
        int id = batch.newId();
        SpecColumn added =
                SpecColumn.of(id, "computed" + id, "TEXT").generated("{%d} || '!'".formatted(source.id()), isStored);
        Column column = column(added.name(), text()).computed(SpecTable.quoted(source.name()) + " || '!'", isStored);
        if (!source.isGenerated()) {
            batch.add(
                    "addColumn " + added.name() + (isStored ? " stored" : " virtual"),
                    t -> t.addColumn(column),
                    table().add(added, Optional.empty()));
        }
    }

    private void addReference() {
        int id = batch.newId();
        SpecColumn added = SpecColumn.of(id, "ref" + id, "INTEGER");
        batch.values().put(added.id(), "NULL");
        Column column = column(added.name(), integer()).references("parent.id").onDelete("CASCADE");
        String body = "FOREIGN KEY ({%d}) REFERENCES parent (id) ON DELETE CASCADE";
        batch.add(
                "addColumn " + added.name() + " references",
                t -> t.addColumn(column),
                table().add(added, Optional.empty()).add(Rule.of("", body.formatted(added.id()))));
    }

    /** A place among the columns: before one, behind one, or before all. */
    private record Place(ColumnPosition position, Optional<Integer> before, String words) {}

    private Place place(List<SpecColumn> columns) {
        int at = dice.below(columns.size());
        SpecColumn anchor = columns.get(at);
        return switch (dice.below(3)) {
            case 0 ->
                new Place(ColumnPosition.before(anchor.name()), Optional.of(anchor.id()), " before " + anchor.name());
            case 1 ->
                new Place(
                        ColumnPosition.after(anchor.name()),
                        columns.stream().skip(at + 1L).findFirst().map(SpecColumn::id),
                        " after " + anchor.name());
            default ->
                new Place(ColumnPosition.first(), Optional.of(columns.get(0).id()), " first");
        };
    }

    /**
     * Whether a column can be put somewhere and nothing else is to be there: who comes first has
     * the place next to another column.
     */
    private boolean isFirstToBePlaced() {
        boolean isFirst = !isPlaced && table().columns().stream().noneMatch(SpecColumn::isAdded);
        isPlaced = true;
        return isFirst;
    }

    private void addSomewhere() {
        if (!batch.isAlways() || !isFirstToBePlaced()) {
            return;
        }
        Place place = place(table().columns());
        int id = batch.newId();
        boolean isChecked = !table().isStrict() && dice.oneIn(2);
        SpecColumn added = isChecked ? SpecColumn.of(id, "flag" + id, "BOOLEAN") : newColumn("placed");
        batch.values().put(added.id(), "NULL");
        Column column = column(added.name(), isChecked ? bool().withConstraint() : shortText());
        SpecTable after = table().add(added, place.before());
        batch.add(
                "addColumn " + added.name() + place.words(),
                t -> t.addColumn(column, a -> a.at(place.position())),
                isChecked ? after.add(Rule.of("", "CHECK ({%d} IN (0, 1))".formatted(added.id()))) : after);
    }

    private void move() {
        if (!isFirstToBePlaced()) {
            return;
        }
        SpecColumn moved = dice.pick(table().columns());
        Place place =
                place(table().columns().stream().filter(c -> !c.equals(moved)).toList());
        batch.add(
                "move " + moved.name() + place.words(),
                t -> t.alterColumn(moved.name(), edit -> moved(edit, place.position())),
                table().move(moved.id(), place.before()));
    }

    private static ColumnEdit moved(ColumnEdit edit, ColumnPosition to) {
        return to.anchor()
                .map(anchor -> to.place() == ColumnPosition.Place.BEFORE
                        ? edit.before(anchor.text())
                        : edit.after(anchor.text()))
                .orElseGet(edit::first);
    }

    private Optional<SpecColumn> droppable() {
        List<SpecColumn> free = table().columns().stream()
                .filter(c -> !table().isNeeded(c.id()))
                .toList();
        long copied = batch.values().keySet().stream()
                .filter(id -> id < SpecColumn.FIRST_ADDED)
                .count();
        return free.isEmpty() || copied < 3 ? Optional.empty() : Optional.of(dice.pick(free));
    }

    private void drop() {
        droppable().ifPresent(this::drop);
    }

    private void drop(SpecColumn dropped) {
        batch.values().remove(dropped.id());
        batch.add("dropColumn " + dropped.name(), t -> t.dropColumn(dropped.name()), table().drop(dropped.id()));
    }

    private void dropAndAddAgain() {
        droppable().ifPresent(dropped -> {
            drop(dropped);
            SpecColumn added = newColumn("again").named(dropped.name());
            batch.values().put(added.id(), "NULL");
            batch.add(
                    "addColumn " + added.name(),
                    t -> t.addColumn(column(added.name(), shortText())),
                    table().add(added, Optional.empty()));
        });
    }

    /** Changes values by SQL, under the name that the column has by then. */
    private void update() {
        List<SpecColumn> free = table().columns().stream()
                .filter(c -> c.isText() && !c.isGenerated() && !table().isBound(c.id()))
                .filter(c -> batch.values().containsKey(c.id()))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        SpecColumn changed = dice.pick(free);
        String sql = "UPDATE {t} SET {%d} = {%1$d} || 'u'".formatted(changed.id());
        String filled = table().fill(sql);
        batch.values().computeIfPresent(changed.id(), (id, old) -> "(" + old + " || 'u')");
        batch.add("execute " + filled, t -> t.execute(filled), table());
    }

    private void rename() {
        SpecColumn column = dice.pick(table().columns());
        String name = newName(column);
        boolean isAlsoNotNull = dice.oneIn(3) && !column.hasNulls() && !column.isAdded() && !column.isGenerated();
        batch.add(
                "alterColumn %s rename %s%s".formatted(column.name(), name, isAlsoNotNull ? " notNull" : ""),
                t -> t.alterColumn(
                        column.name(), edit -> isAlsoNotNull ? edit.rename(name).notNull() : edit.rename(name)),
                table().change(
                                column.id(),
                                x -> isAlsoNotNull ? x.named(name).notNull(true, x.conflict()) : x.named(name)));
    }

    private String newName(SpecColumn column) {
        int kind = dice.below(5);
        if (kind == 0) {
            return column.name().toUpperCase(Locale.ROOT);
        }
        return dice.pick(List.of("renamed", "Re named ", "neu_ö", "it's ")) + batch.newId();
    }
}
