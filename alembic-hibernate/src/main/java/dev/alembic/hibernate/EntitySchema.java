package dev.alembic.hibernate;

import dev.alembic.schema.MetaData;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;

/**
 * What entities make of a database.
 *
 * @param model its schema
 * @param firstRows statements that fill new tables that Hibernate counts with
 */
record EntitySchema(MetaData model, Map<TableName, List<String>> firstRows) {

    /** Copies the map. */
    EntitySchema {
        firstRows = Map.copyOf(firstRows);
    }
}
