package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** Sizes of tables as they lie on disk (manual 9.27.7). */
record PostgresqlStatistics(Catalog catalog) implements TableStatistics {

    private static final String SIZE = "SELECT pg_catalog.pg_table_size(c.oid) AS bytes,"
            + " pg_catalog.pg_indexes_size(c.oid) AS index_bytes FROM pg_catalog.pg_class c"
            + " WHERE c.oid = pg_catalog.to_regclass(?)";

    @Override
    public Optional<TableSize> of(TableName table) {
        return catalog.list(SIZE, PostgresqlStatistics::size, PostgresqlDialect.IDENTIFIERS.quote(table)).stream()
                .findFirst();
    }

    private static TableSize size(CatalogRow row) {
        return new TableSize(
                row.number("bytes").orElse(0L), row.number("index_bytes").orElse(0L));
    }
}
