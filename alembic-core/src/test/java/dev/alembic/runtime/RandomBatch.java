package dev.alembic.runtime;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;

import dev.alembic.op.BatchAlter;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.Operations;
import dev.alembic.op.TableOperations;
import dev.alembic.runtime.SpecTable.Index;
import dev.alembic.runtime.SpecTable.Rule;
import dev.alembic.schema.Column;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes up changes of a table, and says what must come of them. */
final class RandomBatch {

    private final Dice dice;
    private final List<Consumer<TableOperations>> calls = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Map<Integer, String> values = new LinkedHashMap<>();
    private final boolean isAlways;
    private SpecTable table;
    private int nextId = 100;

    private RandomBatch(Dice dice, SpecTable table) {
        this.dice = dice;
        this.table = table;
        this.isAlways = dice.oneIn(4);
        table.columns().stream()
                .filter(c -> !c.isGenerated())
                .forEach(c -> values.put(c.id(), SpecTable.quoted(c.name())));
    }

    static RandomBatch make(Dice dice, SpecTable table) {
        RandomBatch batch = new RandomBatch(dice, table);
        if (batch.isAlways && dice.oneIn(2)) {
            batch.addColumnBehind();
        }
        int count = 1 + dice.below(5);
        for (int i = 0; i < count; i++) {
            batch.addChange();
        }
        return batch;
    }

    /** Does it. */
    void run(Operations op) {
        op.batch(
                "t",
                how -> isAlways ? how.alwaysRecreate() : how,
                t -> calls.forEach(call -> call.accept(t)));
    }

    /** The table afterwards. */
    SpecTable result() {
        return table;
    }

    /** For each column whose values are known: an expression over the old table. */
    Map<Integer, String> values() {
        return values;
    }

    @Override
    public String toString() {
        return (isAlways ? "always " : "auto ") + log;
    }

    private void add(String what, Consumer<TableOperations> call, SpecTable after) {
        log.add(what);
        calls.add(call);
        table = after;
    }

    private void addChange() {
        switch (dice.below(14)) {
            case 0 -> addPlainColumn();
            case 1 -> addFilledColumn();
            case 2 -> addComputedColumn();
            case 3 -> addReference();
            case 4 -> dropColumn();
            case 5 -> alterNullability();
            case 6 -> alterDefault();
            case 7 -> alterType();
            case 8, 9 -> rename();
            case 10 -> createIndex();
            case 11 -> dropIndex();
            case 12 -> createRule();
            default -> dropRule();
        }
    }

    private SqlType shortText() {
        return table.isStrict() ? text() : string(20);
    }

    private String shortTextName() {
        return table.isStrict() ? "TEXT" : "VARCHAR(20)";
    }

    private void addColumnBehind() {
        SpecColumn anchor = dice.pick(table.columns());
        SpecColumn added = SpecColumn.of(nextId++, "behind", shortTextName());
        values.put(added.id(), "NULL");
        Column column = column("behind", shortText());
        add(
                "addColumn behind " + anchor.name(),
                t -> t.addColumn(column, a -> a.at(ColumnPosition.after(anchor.name()))),
                table.add(added, Optional.of(anchor.id())));
    }

    private void addPlainColumn() {
        SpecColumn added = SpecColumn.of(nextId, "plain" + nextId++, shortTextName());
        values.put(added.id(), "NULL");
        boolean isUnique = dice.oneIn(4);
        Column column = column(added.name(), shortText());
        SpecTable after = table.add(added, Optional.empty());
        add(
                "addColumn " + added.name() + (isUnique ? " unique" : ""),
                t -> t.addColumn(isUnique ? column.unique() : column),
                isUnique ? after.add(new Rule("", "UNIQUE ({%d})".formatted(added.id()))) : after);
    }

    private void addFilledColumn() {
        boolean isNotNull = dice.oneIn(2);
        SpecColumn added =
                SpecColumn.of(nextId, "filled " + nextId++, shortTextName())
                        .notNull(isNotNull, "")
                        .fallback("'d''d'");
        values.put(added.id(), "'d''d'");
        Column column = column(added.name(), shortText()).serverDefault("d'd");
        add(
                "addColumn " + added.name() + (isNotNull ? " notNull" : ""),
                t -> t.addColumn(isNotNull ? column.notNull() : column),
                table.add(added, Optional.empty()));
        if (dice.oneIn(2)) {
            values.put(added.id(), "'e'");
            add(
                    "execute on " + added.name(),
                    t -> t.execute("UPDATE t SET \"%s\" = 'e'".formatted(added.name())),
                    table);
        }
    }

    private void addComputedColumn() {
        SpecColumn source = dice.pick(table.columns());
        boolean isStored = dice.oneIn(2);
        SpecColumn added =
                SpecColumn.of(nextId, "computed" + nextId++, "TEXT")
                        .generated("{%d} || '!'".formatted(source.id()), isStored);
        Column column =
                column(added.name(), text())
                        .computed(SpecTable.quoted(source.name()) + " || '!'", isStored);
        if (!source.isGenerated()) {
            add(
                    "addColumn " + added.name(),
                    t -> t.addColumn(column),
                    table.add(added, Optional.empty()));
        }
    }

    private void addReference() {
        SpecColumn added = SpecColumn.of(nextId, "ref" + nextId++, "INTEGER");
        values.put(added.id(), "NULL");
        Column column = column(added.name(), integer()).references("parent.id").onDelete("CASCADE");
        String body = "FOREIGN KEY ({%d}) REFERENCES parent (id) ON DELETE CASCADE";
        add(
                "addColumn " + added.name() + " references",
                t -> t.addColumn(column),
                table.add(added, Optional.empty()).add(new Rule("", body.formatted(added.id()))));
    }

    private void dropColumn() {
        List<SpecColumn> free =
                table.columns().stream().filter(c -> !table.isNeeded(c.id())).toList();
        long copied = values.keySet().stream().filter(id -> id < 100).count();
        if (free.isEmpty() || copied < 3) {
            return;
        }
        SpecColumn dropped = dice.pick(free);
        values.remove(dropped.id());
        add(
                "dropColumn " + dropped.name(),
                t -> t.dropColumn(dropped.name()),
                table.drop(dropped.id()));
    }

    private Optional<SpecColumn> any(java.util.function.Predicate<SpecColumn> isFit) {
        List<SpecColumn> fit =
                table.columns().stream().filter(c -> !c.isGenerated()).filter(isFit).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(dice.pick(fit));
    }

    private void alterNullability() {
        any(c ->
                        !SpecTable.uses(table.key(), c.id())
                                && (c.isNotNull() || (!c.hasNulls() && c.id() < 100)))
                .ifPresent(
                        c ->
                                add(
                                        "alterColumn " + c.name() + " nullability " + c.isNotNull(),
                                        t ->
                                                t.alterColumn(
                                                        c.name(),
                                                        edit ->
                                                                c.isNotNull()
                                                                        ? edit.nullable()
                                                                        : edit.notNull()),
                                        table.change(
                                                c.id(),
                                                x -> x.notNull(!x.isNotNull(), x.conflict()))));
    }

    private void alterDefault() {
        boolean isGiven = dice.oneIn(2);
        any(SpecColumn::isText)
                .ifPresent(
                        c ->
                                add(
                                        "alterColumn " + c.name() + " default " + isGiven,
                                        t ->
                                                t.alterColumn(
                                                        c.name(),
                                                        edit ->
                                                                isGiven
                                                                        ? edit.serverDefault("new")
                                                                        : edit.dropServerDefault()),
                                        table.change(
                                                c.id(), x -> x.fallback(isGiven ? "'new'" : ""))));
    }

    /** A type that a column may get, as declared, and how its values change. */
    private record Conversion(SqlType type, String name, String value, boolean keepsCollation) {}

    private List<Conversion> conversions(SpecColumn column) {
        String old = values.getOrDefault(column.id(), "NULL");
        if (column.type().equals("INTEGER")) {
            return table.isStrict()
                    ? List.of(new Conversion(text(), "TEXT", "CAST(" + old + " AS TEXT)", false))
                    : List.of(
                            new Conversion(Dsl.bigInteger(), "BIGINT", old, true),
                            new Conversion(
                                    string(30), "VARCHAR(30)", "CAST(" + old + " AS TEXT)", false));
        } else if (column.isText()) {
            Conversion whole =
                    new Conversion(integer(), "INTEGER", "CAST(" + old + " AS INTEGER)", false);
            Conversion longer = new Conversion(string(40), "VARCHAR(40)", old, true);
            Conversion time = new Conversion(Dsl.dateTime(), "DATETIME", old, false);
            boolean areNumbers = old.startsWith("CAST");
            return table.isStrict()
                    ? List.of(whole)
                    : areNumbers ? List.of(whole, longer) : List.of(whole, longer, time);
        }
        return List.of();
    }

    private void alterType() {
        any(c -> !table.isBound(c.id()) && !conversions(c).isEmpty() && c.fallback().isEmpty())
                .ifPresent(
                        c -> {
                            Conversion to = dice.pick(conversions(c));
                            values.computeIfPresent(c.id(), (id, old) -> to.value());
                            add(
                                    "alterColumn " + c.name() + " type " + to.name(),
                                    t -> t.alterColumn(c.name(), edit -> edit.type(to.type())),
                                    table.change(
                                            c.id(),
                                            x ->
                                                    x.typed(
                                                            to.name(),
                                                            to.keepsCollation()
                                                                    ? x.collation()
                                                                    : "")));
                        });
    }

    private void rename() {
        SpecColumn column = dice.pick(table.columns());
        String name = dice.pick(List.of("renamed", "Re named ", "neu_ö")) + nextId++;
        boolean isAlsoNotNull =
                dice.oneIn(3) && !column.hasNulls() && column.id() < 100 && !column.isGenerated();
        add(
                "alterColumn "
                        + column.name()
                        + " rename "
                        + name
                        + (isAlsoNotNull ? " notNull" : ""),
                t ->
                        t.alterColumn(
                                column.name(),
                                edit ->
                                        isAlsoNotNull
                                                ? edit.rename(name).notNull()
                                                : edit.rename(name)),
                table.change(
                        column.id(),
                        x ->
                                isAlsoNotNull
                                        ? x.named(name).notNull(true, x.conflict())
                                        : x.named(name)));
    }

    private void createIndex() {
        SpecColumn column = dice.pick(table.columns());
        boolean isUnique = column.isDistinct() && column.id() < 100;
        Index index = new Index("ix_new" + nextId++, isUnique, "({%d})".formatted(column.id()));
        dev.alembic.schema.Index made =
                dev.alembic.schema.Index.of(List.of(Name.of(column.name()))).named(index.name());
        add(
                "createIndex on " + column.name(),
                t -> t.createIndex(isUnique ? made.unique() : made),
                table.add(index));
    }

    private void dropIndex() {
        if (table.indexes().isEmpty()) {
            return;
        }
        Index dropped = dice.pick(table.indexes());
        add(
                "dropIndex " + dropped.name(),
                t -> t.dropIndex(dropped.name()),
                table.withIndexes(
                        table.indexes().stream().filter(i -> !i.equals(dropped)).toList()));
    }

    private void createRule() {
        SpecColumn column = dice.pick(table.columns());
        String name = "new_" + nextId++;
        String place = "{" + column.id() + "}";
        boolean isUnique =
                table.rules().stream().anyMatch(r -> r.body().startsWith("UNIQUE (" + place));
        if (column.isDistinct() && !column.isGenerated() && column.id() < 100 && !isUnique) {
            add(
                    "createUniqueConstraint on " + column.name(),
                    t -> t.createUniqueConstraint(name, column.name()),
                    table.add(new Rule(name, "UNIQUE (" + place + ")")));
        } else if (column.name().equals("parent_id")) {
            add(
                    "createForeignKey on " + column.name(),
                    t ->
                            t.createForeignKey(
                                    name,
                                    TableName.of("parent"),
                                    List.of("parent_id"),
                                    List.of("id")),
                    table.add(
                            new Rule(name, "FOREIGN KEY (" + place + ") REFERENCES parent (id)")));
        } else {
            String condition = SpecTable.quoted(column.name()) + " <> 'never'";
            add(
                    "createCheckConstraint on " + column.name(),
                    t -> t.createCheckConstraint(name, condition),
                    table.add(new Rule(name, "CHECK (" + place + " <> 'never')")));
        }
    }

    private void dropRule() {
        List<Rule> named = table.rules().stream().filter(r -> !r.name().isEmpty()).toList();
        if (named.isEmpty()) {
            return;
        }
        Rule dropped = dice.pick(named);
        add(
                "dropConstraint " + dropped.name(),
                t -> t.dropConstraint(dropped.name()),
                table.withRules(table.rules().stream().filter(r -> !r.equals(dropped)).toList()));
    }

    BatchAlter.Recreate recreate() {
        return isAlways ? BatchAlter.Recreate.ALWAYS : BatchAlter.Recreate.AUTO;
    }
}
