package dev.alembic.internal.rewrite;

import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;

/** Gives a table another name, and follows it in the foreign keys that point at it. */
public final class TableRenamer {

    private TableRenamer() {}

    /** The table itself, or what points at it, under another name. */
    public static Table rename(Table some, TableName from, TableName to) {
        Table renamed = some.name().matches(from) ? some.named(to) : some;
        return renamed.withItems(
                renamed.items().stream().map(item -> pointingAt(item, from, to)).toList());
    }

    private static TableItem pointingAt(TableItem item, TableName from, TableName to) {
        if (item instanceof Column column && !column.references().isEmpty()) {
            return column.references(column.references().stream()
                    .map(key -> pointingAt(key, from, to))
                    .toList());
        }
        return item instanceof ForeignKeyConstraint key ? pointingAt(key, from, to) : item;
    }

    private static ForeignKeyConstraint pointingAt(ForeignKeyConstraint key, TableName from, TableName to) {
        return key.reference().table().matches(from)
                ? key.reference(key.reference().to(to))
                : key;
    }
}
