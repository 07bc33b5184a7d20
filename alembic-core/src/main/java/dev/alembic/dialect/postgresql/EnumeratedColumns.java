package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Reads which columns of a table are of an enumeration, or an array of one. */
final class EnumeratedColumns {

    private static final String COLUMNS = """
            SELECT a.attname AS name, n.nspname AS schema, t.typname AS type
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_type t ON t.typtype = 'e' AND a.atttypid IN (t.oid, t.typarray)
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum
            """;

    private EnumeratedColumns() {}

    static List<Column> of(Connection connection, TableName table) {
        String name = PostgresqlDialect.IDENTIFIERS.quote(table);
        return new Catalog(connection).list(COLUMNS, EnumeratedColumns::column, name);
    }

    private static Column column(CatalogRow row) {
        EnumType type = new EnumType(
                List.of(),
                Optional.of(Name.exactly(row.text("type"))),
                Optional.of(Name.exactly(row.text("schema"))),
                true,
                false,
                Optional.empty(),
                true);
        return Column.of(Name.exactly(row.text("name")), type);
    }
}
