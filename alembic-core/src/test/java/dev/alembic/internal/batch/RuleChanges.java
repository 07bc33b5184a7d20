package dev.alembic.internal.batch;

import dev.alembic.internal.batch.SpecTable.Index;
import dev.alembic.internal.batch.SpecTable.RowKey;
import dev.alembic.internal.batch.SpecTable.Rule;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.OptionalInt;

/** Makes up indexes and constraints that are added and dropped. */
final class RuleChanges {

    private final RandomBatch batch;
    private final Dice dice;

    RuleChanges(RandomBatch batch, Dice dice) {
        this.batch = batch;
        this.dice = dice;
    }

    private SpecTable table() {
        return batch.table();
    }

    void add() {
        switch (dice.below(7)) {
            case 0, 1 -> createIndex();
            case 2 -> dropIndex();
            case 3, 4 -> createRule();
            case 5 -> dropRule();
            default -> changeKey();
        }
    }

    private void createIndex() {
        SpecColumn column = dice.pick(table().columns());
        boolean isUnique = column.isDistinct() && !column.isAdded();
        Index index = new Index("ix_new" + batch.newId(), isUnique, "({%d})".formatted(column.id()));
        dev.alembic.schema.Index made =
                dev.alembic.schema.Index.of(List.of(Name.of(column.name()))).named(index.name());
        batch.add(
                "createIndex on " + column.name(),
                t -> t.createIndex(isUnique ? made.unique() : made),
                table().add(index));
    }

    private void dropIndex() {
        if (table().indexes().isEmpty()) {
            return;
        }
        Index dropped = dice.pick(table().indexes());
        batch.add(
                "dropIndex " + dropped.name(),
                t -> t.dropIndex(dropped.name()),
                table().withIndexes(table().indexes().stream()
                        .filter(i -> !i.equals(dropped))
                        .toList()));
    }

    private void createRule() {
        SpecColumn column = dice.pick(table().columns());
        String name = "new_" + batch.newId();
        String place = "{" + column.id() + "}";
        boolean isUnique = table().rules().stream().anyMatch(r -> r.isUnique() && r.isOn(column.id()));
        if (column.isDistinct() && !column.isGenerated() && !column.isAdded() && !isUnique) {
            batch.add(
                    "createUniqueConstraint on " + column.name(),
                    t -> t.createUniqueConstraint(name, column.name()),
                    table().add(Rule.of(name, "UNIQUE (" + place + ")")));
        } else if (column.name().equals("parent_id")) {
            createForeignKey(name, place);
        } else {
            String condition = SpecTable.quoted(column.name()) + " <> 'never'";
            batch.add(
                    "createCheckConstraint on " + column.name(),
                    t -> t.createCheckConstraint(name, condition),
                    table().add(Rule.of(name, "CHECK (" + place + " <> 'never')")));
        }
    }

    private void createForeignKey(String name, String place) {
        String rule = "FOREIGN KEY (%s) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED";
        batch.add(
                "createForeignKey on parent_id",
                t -> t.createForeignKey(
                        name,
                        TableName.of("parent"),
                        List.of("parent_id"),
                        List.of("id"),
                        key -> key.with(x -> x.deferrable(true)).initially("DEFERRED")),
                table().add(Rule.of(name, rule.formatted(place))));
    }

    private void dropRule() {
        List<Rule> rules = table().rules().stream()
                .filter(r -> !r.name().isEmpty() || isNamedByConvention(r))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        Rule dropped = dice.pick(rules);
        String name = dropped.name().isEmpty() ? nameByConvention(dropped) : dropped.name();
        batch.add("dropConstraint " + name, t -> t.dropConstraint(name), table().drop(dropped));
    }

    private boolean isNamedByConvention(Rule rule) {
        return batch.isNaming() && rule.isUnique() && batch.before().rules().contains(rule);
    }

    private String nameByConvention(Rule rule) {
        return batch.before().columns().stream()
                .filter(column -> rule.isOn(column.id()))
                .map(column -> "unique_" + column.name())
                .findFirst()
                .orElseThrow();
    }

    /** Drops the primary key if nothing hangs on it; gives one to a table without. */
    private void changeKey() {
        if (table().columns().stream().noneMatch(column -> column.id() == 0)) {
            return;
        }
        SpecColumn first = table().column(0);
        RowKey key = table().key();
        boolean isFree = table().child().isEmpty() && table().rules().stream().noneMatch(RuleChanges::isSelf);
        if (!key.isThere()) {
            batch.add(
                    "createPrimaryKey",
                    t -> t.createPrimaryKey("pk_new", first.name()),
                    table().withKey(new RowKey("pk_new", "({0})", "", false, OptionalInt.empty())));
        } else if (isFree
                && key.equals(batch.before().key())
                && !key.name().isEmpty()
                && !key.isAutoincrement()
                && !table().isWithoutRowid()) {
            batch.add(
                    "dropConstraint " + key.name(),
                    t -> t.dropConstraint(key.name()),
                    table().withKey(RowKey.NONE)
                            .change(0, c -> c.notNull(isNeverNull(c, key) || table().isStrict(), "")));
        }
    }

    /** The number of a row is never NULL; other keys of SQLite may be, if not STRICT. */
    private static boolean isNeverNull(SpecColumn column, RowKey key) {
        boolean isNumber = column.type().equals("INTEGER")
                && key.columns().equals("({0})")
                && !key.body().equals("DESC");
        return column.isNotNull() || isNumber;
    }

    private static boolean isSelf(Rule rule) {
        return rule.body().contains("REFERENCES {t}");
    }
}
