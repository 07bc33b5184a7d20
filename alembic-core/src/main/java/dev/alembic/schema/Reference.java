package dev.alembic.schema;

import dev.alembic.error.AlembicException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a foreign key points at.
 *
 * @param table pointed at
 * @param columns of that table, in the order of the foreign key's columns
 * @param onDelete what happens when the row is deleted, such as {@code SET NULL}
 * @param onUpdate what happens when its key changes
 * @param match how NULLs in some of several columns are taken
 * @param useAlter whether it is added after all tables are there
 */
public record Reference(
        TableName table,
        List<Name> columns,
        Optional<String> onDelete,
        Optional<String> onUpdate,
        Optional<String> match,
        boolean useAlter) {

    /** Copies the columns. */
    public Reference {
        columns = List.copyOf(columns);
    }

    /** Columns of a table. */
    public static Reference of(TableName table, List<Name> columns) {
        return new Reference(table, columns, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Reads {@code table.column} or {@code schema.table.column}. */
    public static Reference of(String target) {
        List<String> parts = Arrays.asList(target.split("\\.", -1));
        if (parts.size() < 2) {
            throw new AlembicException(
                    "\"%s\" names no column. Write \"table.column\" or \"schema.table.column\".".formatted(target));
        }
        int last = parts.size() - 1;
        return of(TableName.parse(parts.subList(0, last)), Name.listOf(parts.get(last)));
    }

    /** The same columns and rules in another table. */
    public Reference to(TableName newTable) {
        return to(newTable, columns);
    }

    Reference to(String target) {
        Reference there = of(target);
        return to(there.table, there.columns);
    }

    /** The same rules for other columns of another table. */
    public Reference to(TableName newTable, List<Name> newColumns) {
        return new Reference(newTable, newColumns, onDelete, onUpdate, match, useAlter);
    }

    Reference onDelete(String action) {
        return new Reference(table, columns, Optional.of(action), onUpdate, match, useAlter);
    }

    Reference onUpdate(String action) {
        return new Reference(table, columns, onDelete, Optional.of(action), match, useAlter);
    }

    Reference match(String kind) {
        return new Reference(table, columns, onDelete, onUpdate, Optional.of(kind), useAlter);
    }

    Reference withUseAlter() {
        return new Reference(table, columns, onDelete, onUpdate, match, true);
    }
}
