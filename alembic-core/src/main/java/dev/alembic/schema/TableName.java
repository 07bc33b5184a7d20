package dev.alembic.schema;

import java.util.List;
import java.util.Optional;

/**
 * The name of a table (or of another object that lives in a schema).
 *
 * @param schema absent: the default schema of the connection
 * @param name without the schema
 */
public record TableName(Optional<Name> schema, Name name) {

    /** A table in the default schema. A dot is part of the name. */
    public static TableName of(String table) {
        return new TableName(Optional.empty(), Name.of(table));
    }

    /** A table in {@code schema}. */
    public static TableName of(String schema, String table) {
        return new TableName(Optional.of(Name.of(schema)), Name.of(table));
    }

    /** A table in {@code schema}. */
    public static TableName of(Name schema, Name table) {
        return new TableName(Optional.of(schema), table);
    }

    /** Reads {@code table} or {@code schema.table}, as in {@code references("schema.table.id")}. */
    static TableName parse(List<String> parts) {
        return parts.size() == 1
                ? of(parts.get(0))
                : of(String.join(".", parts.subList(0, parts.size() - 1)), parts.get(parts.size() - 1));
    }

    /** The same table name in another schema. */
    public TableName in(String newSchema) {
        return in(Name.of(newSchema));
    }

    /** The same table name in another schema. */
    public TableName in(Name newSchema) {
        return new TableName(Optional.of(newSchema), name);
    }

    /** Another table of the same schema. */
    public TableName sibling(Name table) {
        return new TableName(schema, table);
    }

    /** The text of the table's name, without the schema. */
    public String text() {
        return name.text();
    }

    /** The text of the schema's name, if there is one. */
    public Optional<String> schemaText() {
        return schema.map(Name::text);
    }

    /** Whether both mean the same table: schema and name have equal texts. */
    public boolean matches(TableName other) {
        return name.matches(other.name) && schemaText().equals(other.schemaText());
    }

    /** A key in maps: equal for names that {@link #matches} each other, whatever their quoting. */
    public String key() {
        return schemaText().map(schema -> schema + "\0").orElse("") + name.text();
    }

    @Override
    public String toString() {
        return schema.map(s -> s.text() + "." + name.text()).orElse(name.text());
    }
}
