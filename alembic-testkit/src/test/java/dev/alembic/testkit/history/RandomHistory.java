package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.comparison.Rename;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A model that changes at random, step by step. */
final class RandomHistory {

    /**
     * A step.
     *
     * @param model what it leads to
     * @param renames which of its changes are renames
     */
    record Step(MetaData model, List<Rename> renames) {}

    private static final List<String> TABLES = List.of("t1", "T Two", "select");

    private final RandomColumns columns;
    private final RandomParts parts;
    private final List<String> schemas;
    private final Map<TableName, TableDraft> tables = new LinkedHashMap<>();
    private final List<Rename> renames = new ArrayList<>();
    private MetaData model = MetaData.EMPTY;

    RandomHistory(Random random, Dialect dialect, List<String> schemas) {
        this.columns = new RandomColumns(random, dialect);
        this.parts = new RandomParts(columns);
        this.schemas = schemas;
    }

    /** The first model. */
    Step start() {
        addTable();
        if (columns.chance(0.6)) {
            addTable();
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
        model = MetaData.of(tables.values().stream().map(TableDraft::table).toList());
        return new Step(
                model,
                renames.stream().filter(rename -> isPossible(rename, before)).toList());
    }

    /** Whether nothing else of the step took the column away, or made it. */
    private boolean isPossible(Rename rename, MetaData before) {
        String from = rename.column().orElseThrow().text();
        String to = rename.to().text();
        return has(before, rename.table(), from)
                && !has(before, rename.table(), to)
                && has(model, rename.table(), to)
                && !has(model, rename.table(), from);
    }

    private static boolean has(MetaData model, TableName table, String column) {
        return model.table(table).flatMap(found -> found.column(column)).isPresent();
    }

    private void changeSomething() {
        if (tables.isEmpty() || columns.chance(0.08)) {
            addTable();
        } else if (columns.chance(0.06)) {
            dropTable();
        } else if (columns.chance(0.08)) {
            columns.changeWords();
            tables.replaceAll((name, table) -> {
                TableDraft changed = table;
                for (ColumnDraft column : table.columns().values()) {
                    changed = changed.with(columns.current(column));
                }
                return changed;
            });
        } else {
            TableDraft table = columns.one(List.copyOf(tables.values()));
            tables.put(table.name(), changed(table));
        }
    }

    private void addTable() {
        TableName name = TableDraft.tableName(columns.one(schemas), columns.one(TABLES));
        if (tables.keySet().stream()
                .anyMatch(other -> other.name().text().equals(name.name().text()))) {
            return;
        }
        TableDraft table = new TableDraft(name, key(), Map.of(), Map.of());
        table = table.with(new ColumnDraft("k", "k", integer())
                .notNull(true)
                .serverDefault(Optional.of(k -> k.serverDefault("1"))));
        for (String slot : columns.freeSlots(table)) {
            table = columns.chance(0.4) ? table.with(columns.column(slot)) : table;
        }
        tables.put(name, table);
        for (int part = 0; part < 3; part++) {
            tables.put(name, parts.added(tables.get(name), List.copyOf(tables.keySet())));
        }
    }

    private void dropTable() {
        TableName name = columns.one(List.copyOf(tables.keySet()));
        tables.remove(name);
        tables.replaceAll((other, table) -> table.withoutKeysTo(name));
    }

    private TableDraft changed(TableDraft table) {
        List<String> slots = table.slots("ndbwuco");
        if (slots.isEmpty() || columns.chance(0.2)) {
            List<String> free = columns.freeSlots(table);
            return free.isEmpty() ? table : table.with(columns.column(columns.one(free)));
        } else if (columns.chance(0.15)) {
            return table.without(columns.one(slots));
        } else if (columns.chance(0.15)) {
            return renamed(table, table.column(columns.one(slots)));
        } else if (columns.chance(0.1)) {
            return table.key(key());
        } else if (columns.chance(0.4)) {
            return parts.changed(table, List.copyOf(tables.keySet()));
        }
        return table.with(columns.changed(table.column(columns.one(slots))));
    }

    /** A column gets its other name; once a step, so that the live name is known. */
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

    private TableItem key() {
        Column id = column("id", columns.keyType()).primaryKey();
        if (columns.has(Feature.IDENTITY_COLUMNS) && columns.chance(0.3)) {
            return id.identity();
        }
        return columns.chance(0.3) ? id.autoincrement(false) : id;
    }
}
