package dev.alembic.hsqldb;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** Reads tables, without what is in them. */
final class HsqldbTableReader {

    private static final String TABLES = """
            SELECT t.TABLE_SCHEMA, t.TABLE_NAME, c.COMMENT AS REMARKS
            FROM INFORMATION_SCHEMA.TABLES t
            LEFT JOIN INFORMATION_SCHEMA.SYSTEM_COMMENTS c
              ON c.OBJECT_SCHEMA = t.TABLE_SCHEMA AND c.OBJECT_NAME = t.TABLE_NAME AND c.OBJECT_TYPE = 'TABLE'
            WHERE t.TABLE_TYPE = 'BASE TABLE'
            ORDER BY t.TABLE_SCHEMA, t.TABLE_NAME
            """;

    private final HsqldbCatalog catalog;

    HsqldbTableReader(HsqldbCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.catalog().list(TABLES, this::table);
    }

    private boolean table(CatalogRow row) {
        if (!catalog.wanted().contains(row.text("table_schema"))) {
            return false;
        }
        TableName name = catalog.name(row);
        Optional<ReflectedTable> table = catalog.draft().found(name, name);
        table.ifPresent(found -> found.comment(row.filled("remarks")));
        return table.isPresent();
    }
}
