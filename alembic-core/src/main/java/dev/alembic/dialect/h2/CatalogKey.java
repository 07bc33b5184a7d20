package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;

/** Schema and name of something, as the catalogue has them. */
record CatalogKey(String schema, String name) {

    /** The table that a row is about. */
    static CatalogKey table(CatalogRow row) {
        return new CatalogKey(row.text("table_schema"), row.text("table_name"));
    }

    /** The constraint that a row is about. */
    static CatalogKey constraint(CatalogRow row) {
        return new CatalogKey(row.text("constraint_schema"), row.text("constraint_name"));
    }
}
