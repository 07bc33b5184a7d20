package dev.alembic.dialect.mysql;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** Sizes of tables as InnoDB estimates them (manual, information_schema.TABLES). */
record MysqlStatistics(Catalog catalog) implements TableStatistics {

    private static final String SIZE = "SELECT data_length AS bytes, index_length AS index_bytes FROM"
            + " information_schema.tables WHERE table_schema = coalesce(nullif(?, ''), database()) AND table_name = ?";

    @Override
    public Optional<TableSize> of(TableName table) {
        return catalog.list(SIZE, MysqlStatistics::size, table.schemaText().orElse(""), table.text()).stream()
                .findFirst();
    }

    private static TableSize size(CatalogRow row) {
        return new TableSize(
                row.number("bytes").orElse(0L), row.number("index_bytes").orElse(0L));
    }
}
