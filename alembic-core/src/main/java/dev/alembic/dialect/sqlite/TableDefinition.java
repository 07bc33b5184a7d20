package dev.alembic.dialect.sqlite;

import dev.alembic.schema.Constraint;
import dev.alembic.schema.Options;
import java.util.List;
import java.util.Map;

/**
 * What the definition of a table says.
 *
 * @param columns by name, in the order of the table
 * @param constraints of the table and of its columns, in the order written
 * @param options what has no other place
 */
record TableDefinition(Map<String, ColumnDefinition> columns, List<Constraint> constraints, Options options) {

    /** What the definition says about the column of this name. */
    ColumnDefinition column(String name) {
        return columns.getOrDefault(name, ColumnDefinition.EMPTY);
    }
}
