package dev.alembic.internal.batch;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column without the keys, constraints and indexes that it brings along. */
final class BareColumn {

    private BareColumn() {}

    /** The column alone; being in the primary key of its table, it still forbids NULL. */
    static Column of(Column column, Table table) {
        Column bare = of(column, column.checks());
        return table.isInPrimaryKey(column) && column.nullability().isEmpty() ? bare.notNull() : bare;
    }

    /** The column without what it says about how its type was declared, because it gets another. */
    static Column undeclared(Column column, String dialect) {
        return without(column, dialect + "_type");
    }

    /** The column without what it says about NOT NULL, because it takes NULL now. */
    static Column nullable(Column column, String dialect) {
        return without(column, dialect + "_on_conflict_not_null").nullability(Optional.of(true));
    }

    private static Column without(Column column, String option) {
        Map<String, Object> left = new LinkedHashMap<>(column.options().values());
        left.remove(option);
        return copy(column, column.checks(), new Options(left));
    }

    /** The column alone, with these checks written beside it. */
    static Column of(Column column, List<CheckConstraint> checks) {
        return copy(column, checks, column.options());
    }

    private static Column copy(Column column, List<CheckConstraint> checks, Options options) {
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
                options);
    }
}
