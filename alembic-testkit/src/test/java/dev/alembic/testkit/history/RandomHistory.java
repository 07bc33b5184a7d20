package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.comparison.Rename;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.Column;
import dev.alembic.schema.IntegerType;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A model that changes at random, step by step. */
final class RandomHistory {

    /**
     * A step.
     *
     * @param model what it leads to
     * @param renames which of its changes are renames
     */
    record Step(MetaData model, List<Rename> renames) {}

    /** Each with the names that a table may have. */
    private static final List<List<String>> TABLES =
            List.of(List.of("t1", "Größe"), List.of("T Two", "t_two"), List.of("select", "it's"));

    private final RandomColumns columns;
    private final RandomParts parts;
    private final RandomSequences sequences;
    private final Dialect dialect;
    private final List<String> schemas;
    private final Map<TableName, TableDraft> tables = new LinkedHashMap<>();
    private final List<Rename> renames = new ArrayList<>();
    private MetaData model = MetaData.EMPTY;

    RandomHistory(Random random, Dialect dialect, List<String> schemas) {
        this.columns = new RandomColumns(random, dialect);
        this.parts = new RandomParts(columns);
        this.sequences = new RandomSequences(columns, schemas);
        this.dialect = dialect;
        this.schemas = schemas;
    }

    /** The first model. */
    Step start() {
        addTable();
        if (columns.chance(0.6)) {
            addTable();
        }
        if (columns.chance(0.4)) {
            sequences.change();
        }
        return step();
    }

    /** The model after some changes more. */
    Step next() {
        renames.clear();
        int changes = columns.one(List.of(1, 1, 2, 3));
        for (int change = 0; change < changes; change++) {
            changeSomething();
        }
        return step();
    }

    private Step step() {
        MetaData before = model;
        model = new MetaData(
                MetaData.EMPTY.naming(),
                tables.values().stream().map(TableDraft::table).toList(),
                sequences.all());
        return new Step(
                model,
                renames.stream().filter(rename -> isPossible(rename, before)).toList());
    }

    /** Whether nothing else of the step took it away, or made it. */
    private boolean isPossible(Rename rename, MetaData before) {
        if (rename.column().isEmpty()) {
            TableName to = rename.table().sibling(rename.to());
            return before.table(rename.table()).isPresent()
                    && before.table(to).isEmpty()
                    && model.table(to).isPresent()
                    && model.table(rename.table()).isEmpty();
        }
        String from = rename.column().get().text();
        String to = rename.to().text();
        TableName now = renames.stream()
                .filter(other -> other.column().isEmpty() && other.table().matches(rename.table()))
                .map(other -> other.table().sibling(other.to()))
                .findFirst()
                .orElse(rename.table());
        return has(before, rename.table(), from)
                && !has(before, rename.table(), to)
                && has(model, now, to)
                && !has(model, now, from);
    }

    private static boolean has(MetaData model, TableName table, String column) {
        return model.table(table).flatMap(found -> found.column(column)).isPresent();
    }

    private void changeSomething() {
        if (tables.isEmpty() || columns.chance(0.08)) {
            addTable();
        } else if (columns.chance(0.06)) {
            dropTable();
        } else if (columns.chance(0.06)) {
            renameTable();
        } else if (columns.chance(0.08)) {
            sequences.change();
        } else if (columns.chance(0.08)) {
            changeWords();
        } else if (columns.chance(0.08)) {
            changeKey();
        } else {
            TableDraft table = any();
            tables.put(table.name(), changed(table));
        }
    }

    private TableDraft any() {
        return columns.one(List.copyOf(tables.values()));
    }

    private void changeWords() {
        columns.changeWords();
        tables.replaceAll((name, table) -> {
            TableDraft changed = table;
            for (ColumnDraft column : table.columns().values()) {
                changed = changed.with(columns.current(column));
            }
            return changed;
        });
    }

    private void addTable() {
        List<String> names = columns.one(TABLES);
        if (tables.keySet().stream()
                .anyMatch(other -> names.contains(other.name().text()))) {
            return;
        }
        TableName name = TableDraft.tableName(columns.one(schemas), names.get(0));
        TableDraft table = new TableDraft(name, key(columns.chance(0.25)), Map.of(), Map.of(), options());
        table = table.with(columns.k());
        for (String slot : columns.freeSlots(table)) {
            table = columns.chance(0.4) ? table.with(columns.column(slot)) : table;
        }
        tables.put(name, table);
        for (int part = 0; part < 3; part++) {
            tables.put(name, parts.added(known(name), targets(name)));
        }
    }

    private TableDraft known(TableName name) {
        return tables.values().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Options options() {
        // AUTOINCREMENT is for INTEGER alone.
        boolean isAllowed = columns.keyType() instanceof IntegerType;
        return isAllowed && columns.chance(0.3) ? Options.NONE.with("sqlite_autoincrement", true) : Options.NONE;
    }

    /** Which tables a foreign key of a table may point at: SQLite's stay in one file. */
    private List<TableDraft> targets(TableName from) {
        return tables.values().stream()
                .filter(table -> !dialect.name().equals("sqlite")
                        || table.name().schema().equals(from.schema()))
                .toList();
    }

    private void dropTable() {
        TableName name = any().name();
        tables.remove(name);
        tables.replaceAll((other, table) -> table.withoutKeysTo(name));
    }

    private void renameTable() {
        TableName from = any().name();
        List<String> names = TABLES.stream()
                .filter(of -> of.contains(from.name().text()))
                .findFirst()
                .orElseThrow();
        String name = names.get(names.indexOf(from.name().text()) == 0 ? 1 : 0);
        if (renames.stream().anyMatch(rename -> rename.column().isEmpty())) {
            return;
        }
        TableName to = from.sibling(Name.of(name));
        TableDraft table = known(from).named(to);
        tables.remove(from);
        tables.put(to, table);
        tables.replaceAll((other, draft) -> draft.retargeted(from, to));
        renames.add(Rename.of(from, Name.of(name)));
    }

    /** A table counts otherwise, or gets a key of more or fewer columns, at which nothing points then. */
    private void changeKey() {
        TableDraft table = any();
        boolean wasPair = table.key().second().isPresent();
        boolean isPair = columns.chance(0.3) != wasPair;
        tables.put(table.name(), table.key(key(isPair)));
        if (wasPair != isPair) {
            tables.replaceAll((name, other) -> other.withoutKeysTo(table.name()));
        }
    }

    private TableDraft changed(TableDraft table) {
        List<String> slots = table.slots("ndbwuco");
        if (slots.isEmpty() || columns.chance(0.2)) {
            List<String> free = columns.freeSlots(table);
            return free.isEmpty() ? table : table.with(columns.column(columns.one(free)));
        } else if (columns.chance(0.15)) {
            return table.without(columns.one(slots));
        } else if (columns.chance(0.15)) {
            return renamed(table, table.column(columns.one(table.slots("ndbwucof"))));
        } else if (columns.chance(0.4)) {
            return parts.changed(table, targets(table.name()));
        }
        return table.with(columns.changed(table.column(columns.one(slots))));
    }

    /** A column gets its other name; once a step and before its table, so that the live name is known. */
    private TableDraft renamed(TableDraft table, ColumnDraft column) {
        if (!renames.isEmpty()) {
            return table;
        }
        ColumnDraft to = columns.renamed(column);
        if (to.name().equals(column.name())) {
            return table;
        }
        renames.add(Rename.of(table.name(), Name.of(column.name()), Name.of(to.name())));
        return table.with(to);
    }

    private KeyDraft key(boolean isPair) {
        List<String> names = columns.keyNames();
        Optional<String> second = isPair ? Optional.of(names.get(1)) : Optional.empty();
        return new KeyDraft(names.get(0), columns.keyType(), counting(), second);
    }

    private UnaryOperator<Column> counting() {
        if (columns.has(Feature.IDENTITY_COLUMNS) && columns.chance(0.4)) {
            int start = columns.one(List.of(1, 1, 50));
            boolean isAlways = columns.chance(0.3);
            return id -> id.identity(i -> {
                var from = start == 1 ? i : i.with(options -> options.start(start));
                return isAlways ? from.generatedAlways() : from;
            });
        }
        return columns.chance(0.3) ? id -> id.autoincrement(false) : id -> id;
    }
}
