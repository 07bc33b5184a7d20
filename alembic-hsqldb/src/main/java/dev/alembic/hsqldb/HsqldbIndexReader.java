package dev.alembic.hsqldb;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import java.util.List;
import java.util.Optional;

/** Reads indexes, but for those that HSQLDB made for a constraint. */
final class HsqldbIndexReader {

    private static final String INDEXES = """
            SELECT TABLE_SCHEM AS TABLE_SCHEMA, i.TABLE_NAME, INDEX_NAME, NON_UNIQUE,
                   ARRAY_AGG(COLUMN_NAME ORDER BY ORDINAL_POSITION) AS NAMES
            FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO i
            WHERE INDEX_NAME NOT LIKE 'SYS~_%' ESCAPE '~' AND NOT EXISTS (
                SELECT 1 FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS c
                WHERE c.CONSTRAINT_SCHEMA = i.TABLE_SCHEM AND c.CONSTRAINT_NAME = i.INDEX_NAME)
            GROUP BY TABLE_SCHEM, i.TABLE_NAME, INDEX_NAME, NON_UNIQUE
            ORDER BY TABLE_SCHEM, i.TABLE_NAME, INDEX_NAME
            """;

    private final HsqldbCatalog catalog;

    HsqldbIndexReader(HsqldbCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.listOfTables(INDEXES, (draft, row) -> draft.add(index(row)));
    }

    private Index index(CatalogRow row) {
        List<SqlExpression> columns =
                catalog.names(row, "names").stream().map(SqlExpression::column).toList();
        Name name = catalog.names().name(row.text("index_name"));
        return new Index(Optional.of(name), columns, !row.flag("non_unique"), Options.NONE);
    }
}
