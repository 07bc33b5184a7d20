package dev.alembic.hibernate;

import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What entities make of a database.
 *
 * @param model its schema
 * @param firstRows what fills new tables that Hibernate counts with
 * @param domains statements that create types which columns have, by the names of the types in
 *     capitals
 * @param temporaryTables names, in lower case, of tables that Hibernate makes for itself
 */
record EntitySchema(
        MetaData model,
        Map<TableName, List<Operation>> firstRows,
        Map<String, String> domains,
        Set<String> temporaryTables) {

    /** Nothing yet. */
    static final EntitySchema EMPTY = new EntitySchema(MetaData.EMPTY, Map.of(), Map.of(), Set.of());

    /** Copies the collections. */
    EntitySchema {
        firstRows = Map.copyOf(firstRows);
        domains = Map.copyOf(domains);
        temporaryTables = Set.copyOf(temporaryTables);
    }
}
