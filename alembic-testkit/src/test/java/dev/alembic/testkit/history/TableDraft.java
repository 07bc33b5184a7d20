package dev.alembic.testkit.history;

import dev.alembic.schema.Name;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of a random model. Its parts speak of columns by slot, so that they follow a rename.
 *
 * @param name its name
 * @param key makes the column that is the primary key
 * @param columns the other columns, by slot
 * @param parts indexes, keys and checks by a label: what each makes, and the slots that it needs
 */
record TableDraft(TableName name, TableItem key, Map<String, ColumnDraft> columns, Map<String, Part> parts) {

    /** An index, a key or a check. */
    record Part(Set<String> slots, Optional<TableName> target, Function<TableDraft, TableItem> make) {}

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

    TableDraft named(TableName newName) {
        return new TableDraft(newName, key, columns, parts);
    }

    TableDraft key(TableItem newKey) {
        return new TableDraft(name, newKey, columns, parts);
    }

    /** With this column, in place of the one in its slot. */
    TableDraft with(ColumnDraft column) {
        TableDraft changed = new TableDraft(name, key, columns, parts);
        changed.columns.put(column.slot(), column);
        return changed;
    }

    /** Without a column and all that speaks of it. */
    TableDraft without(String slot) {
        TableDraft changed = new TableDraft(name, key, columns, parts);
        changed.columns.remove(slot);
        changed.parts.values().removeIf(part -> part.slots().contains(slot));
        return changed;
    }

    TableDraft with(String label, Part part) {
        TableDraft changed = new TableDraft(name, key, columns, parts);
        changed.parts.put(label, part);
        return changed;
    }

    TableDraft withoutPart(String label) {
        TableDraft changed = new TableDraft(name, key, columns, parts);
        changed.parts.remove(label);
        return changed;
    }

    /** Without the foreign keys to a table. */
    TableDraft withoutKeysTo(TableName target) {
        TableDraft changed = new TableDraft(name, key, columns, parts);
        changed.parts.values().removeIf(part -> part.target().equals(Optional.of(target)));
        return changed;
    }

    /** The slots of columns that hold one of these kinds of values. */
    List<String> slots(String kinds) {
        return columns.keySet().stream()
                .filter(slot -> kinds.indexOf(slot.charAt(0)) >= 0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Table table() {
        List<TableItem> items = new ArrayList<>(List.of(key));
        columns.values().forEach(column -> items.add(column.column()));
        parts.values().forEach(part -> items.add(part.make().apply(this)));
        return Table.of(name, items);
    }

    static TableName tableName(String schema, String table) {
        return schema.isEmpty()
                ? new TableName(Optional.empty(), Name.of(table))
                : TableName.of(Name.of(schema), Name.of(table));
    }
}
