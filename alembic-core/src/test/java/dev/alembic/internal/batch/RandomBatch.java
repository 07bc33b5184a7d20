package dev.alembic.internal.batch;

import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operations;
import dev.alembic.op.TableOperations;
import dev.alembic.schema.NamingConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes up changes of a table, and says what must come of them. */
final class RandomBatch {

    private static final NamingConvention NAMING = NamingConvention.NONE.with("uq", "unique_%(column_0_name)s");

    private final Dice dice;
    private final List<Consumer<TableOperations>> calls = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Map<Integer, String> values = new LinkedHashMap<>();
    private final boolean isAlways;
    private final boolean isNaming;
    private final SpecTable before;
    private SpecTable table;
    private int nextId = SpecColumn.FIRST_ADDED;

    private RandomBatch(Dice dice, SpecTable table) {
        this.dice = dice;
        this.before = table;
        this.table = table;
        this.isAlways = dice.oneIn(4);
        this.isNaming = dice.oneIn(4);
        table.columns().stream()
                .filter(c -> !c.isGenerated())
                .forEach(c -> values.put(c.id(), SpecTable.quoted(c.name())));
    }

    static RandomBatch make(Dice dice, SpecTable table) {
        RandomBatch batch = new RandomBatch(dice, table);
        batch.make();
        return batch;
    }

    private void make() {
        ColumnChanges ofColumns = new ColumnChanges(this, dice);
        TypeChanges ofTypes = new TypeChanges(this, dice);
        RuleChanges ofRules = new RuleChanges(this, dice);
        int count = 1 + dice.below(6);
        for (int i = 0; i < count; i++) {
            switch (dice.below(10)) {
                case 0, 1, 2, 3, 4 -> ofColumns.add();
                case 5, 6 -> ofTypes.add();
                default -> ofRules.add();
            }
        }
    }

    /** Does it. */
    void run(Operations op) {
        op.batch(table.name(), this::how, t -> calls.forEach(call -> call.accept(t)));
    }

    private BatchAlter.Settings how(BatchAlter.Settings settings) {
        BatchAlter.Settings named = isNaming ? settings.naming(NAMING) : settings;
        return isAlways ? named.alwaysRecreate() : named;
    }

    /** The table afterwards, but for names that the convention gives. */
    SpecTable table() {
        return table;
    }

    /** Whether columns may be put anywhere. */
    boolean isAlways() {
        return isAlways;
    }

    /** Whether UNIQUE without a name is called after its column, as that was called before. */
    boolean isNaming() {
        return isNaming;
    }

    /** The table as it is before. */
    SpecTable before() {
        return before;
    }

    int newId() {
        return nextId++;
    }

    /** For each column whose values are known: an expression over the old table. */
    Map<Integer, String> values() {
        return values;
    }

    /** Notes a change. */
    void add(String what, Consumer<TableOperations> call, SpecTable after) {
        log.add(what);
        calls.add(call);
        table = after;
    }

    @Override
    public String toString() {
        return (isAlways ? "always " : "auto ") + (isNaming ? "naming " : "") + log;
    }
}
