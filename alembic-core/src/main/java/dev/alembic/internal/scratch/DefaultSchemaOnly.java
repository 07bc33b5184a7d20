package dev.alembic.internal.scratch;

import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;

/** What is in the schema that a connection uses. */
public record DefaultSchemaOnly() implements ObjectFilter {

    @Override
    public boolean includesName(ObjectName name) {
        return name.kind() == ObjectKind.SCHEMA
                ? name.name().isEmpty()
                : name.schema().isEmpty();
    }
}
