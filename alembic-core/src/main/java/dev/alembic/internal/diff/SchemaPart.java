package dev.alembic.internal.diff;

import dev.alembic.internal.rewrite.ColumnNames;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something in a schema that operations need, make or take away. */
sealed interface SchemaPart {

    /** A table. */
    record OfTable(String table) implements SchemaPart {}

    /** A column, whatever the case of its name. */
    record OfColumn(String table, String column) implements SchemaPart {}

    /** The type that a column has: what is built on it may not survive another one. */
    record OfType(String table, String column) implements SchemaPart {}

    /** What foreign keys can point at. */
    record OfKey(String table, Set<String> columns) implements SchemaPart {}

    /** An index that begins with a column, where foreign keys need one. */
    record OfLead(String table, String column) implements SchemaPart {}

    /** The name of a constraint or index, which on most databases a schema has only once. */
    record OfName(String schema, String name) implements SchemaPart {}

    static SchemaPart table(TableName table) {
        return new OfTable(table.key());
    }

    static SchemaPart column(TableName table, Name column) {
        return new OfColumn(table.key(), ColumnNames.of(column));
    }

    static SchemaPart type(TableName table, Name column) {
        return new OfType(table.key(), ColumnNames.of(column));
    }

    static SchemaPart name(TableName table, Name name) {
        return new OfName(table.schemaText().orElse(""), name.text());
    }

    static SchemaPart lead(TableName table, Name column) {
        return new OfLead(table.key(), ColumnNames.of(column));
    }

    static SchemaPart key(TableName table, List<Name> columns) {
        return new OfKey(table.key(), columns.stream().map(ColumnNames::of).collect(Collectors.toSet()));
    }
}
