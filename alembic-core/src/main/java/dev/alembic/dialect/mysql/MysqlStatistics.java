package dev.alembic.dialect.mysql;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.error.AlembicException;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sizes of tables as InnoDB estimates them (manual, information_schema.TABLES). */
record MysqlStatistics(Catalog catalog) implements TableStatistics {

    private static final String SIZE = "SELECT table_name AS name, table_rows AS row_count, data_length AS bytes,"
            + " index_length AS index_bytes FROM information_schema.tables WHERE table_type LIKE '%TABLE' AND";

    private static final String ONE = SIZE + " table_schema = coalesce(nullif(?, ''), database()) AND table_name = ?";

    private static final String ALL = SIZE + " table_schema = database() ORDER BY table_name";

    private static final String TRANSACTIONS = "SELECT timestampdiff(SECOND, trx_started, now()) AS seconds"
            + " FROM information_schema.innodb_trx WHERE trx_mysql_thread_id <> connection_id()"
            + " ORDER BY 1 DESC LIMIT 5";

    @Override
    public Optional<TableSize> of(TableName table) {
        return catalog.list(ONE, MysqlStatistics::size, table.schemaText().orElse(""), table.text()).stream()
                .findFirst();
    }

    @Override
    public List<NamedSize> all() {
        return catalog.list(
                ALL, row -> new NamedSize(new TableName(Optional.empty(), Name.exactly(row.text("name"))), size(row)));
    }

    /** It takes the right PROCESS to see them. */
    @Override
    public List<Long> longestTransactions() {
        try {
            return catalog.list(TRANSACTIONS, row -> row.number("seconds").orElse(0L));
        } catch (AlembicException e) {
            return List.of();
        }
    }

    private static TableSize size(CatalogRow row) {
        return new TableSize(
                row.number("row_count").map(OptionalLong::of).orElse(OptionalLong.empty()),
                row.number("bytes").orElse(0L),
                row.number("index_bytes").orElse(0L));
    }
}
