package dev.alembic.dialect.h2;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.reflect.StoredNames;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas that are read, and what was found in them.
 *
 * @param stored names of the schemas, as the catalogue has them
 */
record H2Catalog(Catalog catalog, ReflectedSchema<CatalogKey> draft, StoredNames names, Set<String> stored) {

    /** The table that a row is about; absent if it isn't wanted. */
    Optional<ReflectedTable> table(CatalogRow row) {
        return draft.table(CatalogKey.table(row));
    }
}
