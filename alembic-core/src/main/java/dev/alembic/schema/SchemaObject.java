package dev.alembic.schema;

import java.util.Optional;

/**
 * Something that takes part in a comparison.
 *
 * @param kind what it is
 * @param name its name; absent: a constraint without a name
 * @param table the table it is, or belongs to
 * @param item the column, constraint or index; absent for tables
 * @param isReflected whether it was found in the database rather than in the model
 * @param hasCounterpart whether the other side has the same object
 */
public record SchemaObject(
        ObjectKind kind,
        Optional<String> name,
        TableName table,
        Optional<TableItem> item,
        boolean isReflected,
        boolean hasCounterpart) {}
