package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.integer;

import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of a random model. Its parts speak of columns by slot, so that they follow a rename.
 *
 * @param name its name
 * @param key its primary key
 * @param columns the other columns, by slot
 * @param parts indexes, keys and checks by a label
 * @param options what it says to databases
 */
record TableDraft(
        TableName name, KeyDraft key, Map<String, ColumnDraft> columns, Map<String, Part> parts, Options options) {

    /**
     * An index, a key or a check.
     *
     * @param slots the columns that it needs
     * @param target the table that it points at
     */
    record Part(Set<String> slots, Optional<TableName> target, Make make) {}

    /** Makes a part of a table as that is now. */
    @FunctionalInterface
    interface Make {
        TableItem of(TableDraft now, Optional<TableName> target);
    }

    TableDraft {
        columns = new LinkedHashMap<>(columns);
        parts = new TreeMap<>(parts);
    }

    String columnName(String slot) {
        return column(slot).name();
    }

    ColumnDraft column(String slot) {
        return Objects.requireNonNull(columns.get(slot), slot);
    }

    private TableDraft copy() {
        return new TableDraft(name, key, columns, parts, options);
    }

    TableDraft named(TableName newName) {
        return new TableDraft(newName, key, columns, parts, options);
    }

    TableDraft key(KeyDraft newKey) {
        return new TableDraft(name, newKey, columns, parts, options);
    }

    /** With this column, in place of the one in its slot. */
    TableDraft with(ColumnDraft column) {
        TableDraft changed = copy();
        changed.columns.put(column.slot(), column);
        return changed;
    }

    /** Without a column and all that speaks of it. */
    TableDraft without(String slot) {
        TableDraft changed = copy();
        changed.columns.remove(slot);
        changed.parts.values().removeIf(part -> part.slots().contains(slot));
        return changed;
    }

    TableDraft with(String label, Part part) {
        TableDraft changed = copy();
        changed.parts.put(label, part);
        return changed;
    }

    TableDraft withoutPart(String label) {
        TableDraft changed = copy();
        changed.parts.remove(label);
        return changed;
    }

    /** Without the foreign keys to a table. */
    TableDraft withoutKeysTo(TableName target) {
        TableDraft changed = copy();
        changed.parts.values().removeIf(part -> part.target().equals(Optional.of(target)));
        return changed;
    }

    /** With the foreign keys to a table pointing at it under its new name. */
    TableDraft retargeted(TableName from, TableName to) {
        TableDraft changed = copy();
        changed.parts.replaceAll((label, part) ->
                part.target().equals(Optional.of(from)) ? new Part(part.slots(), Optional.of(to), part.make()) : part);
        return changed;
    }

    /** The slots of columns that hold one of these kinds of values. */
    List<String> slots(String kinds) {
        return columns.keySet().stream()
                .filter(slot -> kinds.indexOf(slot.charAt(0)) >= 0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Table table() {
        List<TableItem> items = new ArrayList<>(key.items(integer()));
        columns.values().forEach(column -> items.add(column.column()));
        parts.values().forEach(part -> items.add(part.make().of(this, part.target())));
        return Table.of(name, items).options(options);
    }

    static TableName tableName(String schema, String table) {
        return schema.isEmpty()
                ? new TableName(Optional.empty(), Name.of(table))
                : TableName.of(Name.of(schema), Name.of(table));
    }
}
