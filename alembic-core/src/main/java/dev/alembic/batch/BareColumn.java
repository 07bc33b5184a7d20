package dev.alembic.batch;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Table;
import java.util.List;

/** A column without the keys, constraints and indexes that it brings along. */
final class BareColumn {

    private BareColumn() {}

    /** The column alone; being in the primary key of its table, it still forbids NULL. */
    static Column of(Column column, Table table) {
        Column bare = of(column, column.checks());
        return table.isInPrimaryKey(column) && column.nullability().isEmpty()
                ? bare.notNull()
                : bare;
    }

    /** The column alone, with these checks written beside it. */
    static Column of(Column column, List<CheckConstraint> checks) {
        return new Column(
                column.name(),
                column.type(),
                column.nullability(),
                false,
                false,
                false,
                column.autoincrement(),
                column.serverDefault(),
                column.comment(),
                List.of(),
                checks,
                column.isSystem(),
                column.options());
    }
}
