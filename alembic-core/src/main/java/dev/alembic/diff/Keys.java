package dev.alembic.diff;

import dev.alembic.schema.TableName;

/** What names are told apart by: their texts, whatever their quoting and origin. */
final class Keys {

    private Keys() {}

    /** One text for schema and name. */
    static String of(TableName name) {
        return name.schemaText().map(schema -> schema + "\0").orElse("") + name.text();
    }
}
