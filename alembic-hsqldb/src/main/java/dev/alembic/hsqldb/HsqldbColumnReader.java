package dev.alembic.hsqldb;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import java.util.Optional;

/** Reads columns. */
final class HsqldbColumnReader {

    private static final String COLUMNS = """
            SELECT c.*, r.COMMENT AS REMARKS
            FROM INFORMATION_SCHEMA.COLUMNS c
            LEFT JOIN INFORMATION_SCHEMA.SYSTEM_COMMENTS r
              ON r.OBJECT_SCHEMA = c.TABLE_SCHEMA AND r.OBJECT_NAME = c.TABLE_NAME
              AND r.COLUMN_NAME = c.COLUMN_NAME AND r.OBJECT_TYPE = 'COLUMN'
            WHERE c.TABLE_SCHEMA NOT IN ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
            ORDER BY c.TABLE_SCHEMA, c.TABLE_NAME, c.ORDINAL_POSITION
            """;

    /** How large a BLOB or CLOB is if nothing is said. */
    private static final String USUAL_SIZE = "(1G)";

    private final HsqldbCatalog catalog;

    HsqldbColumnReader(HsqldbCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.listOfTables(COLUMNS, (draft, row) -> draft.add(column(row)));
    }

    private Column column(CatalogRow row) {
        String type = row.text("dtd_identifier").replace(USUAL_SIZE, "");
        Column column = Column.of(catalog.names().name(row.text("column_name")), HsqldbTypeMap.MAP.fromSql(type))
                .nullability(Optional.of(row.flag("is_nullable")));
        if (row.filled("remarks").isPresent()) {
            column = column.comment(row.text("remarks"));
        }
        if (row.flag("is_identity")) {
            column = column.autoincrement(true);
        }
        return serverDefault(row).map(column::serverDefault).orElse(column);
    }

    private static Optional<ServerDefault> serverDefault(CatalogRow row) {
        if (row.flag("is_identity")) {
            boolean isAlways = row.text("identity_generation").equals("ALWAYS");
            return Optional.of(new Identity(Optional.of(isAlways), false, HsqldbCatalog.counting(row)));
        } else if (row.text("is_generated").equals("ALWAYS")) {
            return Optional.of(new Computed(HsqldbCatalog.expression(row, "generation_expression"), Optional.of(true)));
        }
        return row.optional("column_default").map(SqlExpression::text).map(ServerDefault::expression);
    }
}
