package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;

/** Schema and name of something, as the catalogue has them. */
record H2Key(String schema, String name) {

    /** The table that a row is about. */
    static H2Key table(CatalogRow row) {
        return new H2Key(row.text("table_schema"), row.text("table_name"));
    }

    /** The constraint that a row is about. */
    static H2Key constraint(CatalogRow row) {
        return new H2Key(row.text("constraint_schema"), row.text("constraint_name"));
    }

    /** The index that a row is about. */
    static H2Key index(CatalogRow row) {
        return new H2Key(row.text("index_schema"), row.text("index_name"));
    }
}
