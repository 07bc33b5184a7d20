package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import java.util.Optional;

/** Reads tables, without what is in them; those that hold the rows of materialized views are none. */
final class H2TableReader {

    private static final String TABLES = """
            SELECT TABLE_SCHEMA, TABLE_NAME, REMARKS
            FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_TYPE = 'BASE TABLE' AND STORAGE_TYPE <> 'TABLE LINK'
              AND (TABLE_SCHEMA, REGEXP_REPLACE(TABLE_NAME, '\\$\\d+$', '')) NOT IN (
                SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES
                WHERE TABLE_CLASS LIKE '%.MaterializedView')
            ORDER BY TABLE_SCHEMA, TABLE_NAME
            """;

    private final H2Catalog catalog;

    H2TableReader(H2Catalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.catalog().list(TABLES, this::found);
    }

    private Optional<ReflectedTable> found(CatalogRow row) {
        CatalogKey key = CatalogKey.table(row);
        if (!catalog.stored().contains(key.schema())) {
            return Optional.empty();
        }
        Optional<ReflectedTable> table =
                catalog.draft().found(key, catalog.names().table(key.schema(), key.name()));
        table.ifPresent(found -> found.comment(row.filled("remarks")));
        return table;
    }
}
