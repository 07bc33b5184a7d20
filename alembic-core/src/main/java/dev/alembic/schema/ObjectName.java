package dev.alembic.schema;

import java.util.Optional;

/**
 * The name of something found in a database, before more is known of it.
 *
 * @param kind what it is
 * @param name its name; absent: the default schema, or a constraint without a name
 * @param schema it is in; absent: the default schema
 * @param table it belongs to; absent for schemas and tables
 */
public record ObjectName(ObjectKind kind, Optional<String> name, Optional<String> schema, Optional<String> table) {

    /** Whether it is a table of this name, in whatever schema. */
    public boolean isTable(String tableName) {
        return kind == ObjectKind.TABLE && name.equals(Optional.of(tableName));
    }
}
