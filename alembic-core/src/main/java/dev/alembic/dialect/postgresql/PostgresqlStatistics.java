package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sizes of tables as they lie on disk (manual 9.28.7), rows as they were counted by the last ANALYZE, or as
 * sessions have reported them since (manual 53.11, 27.2.19).
 */
record PostgresqlStatistics(Catalog catalog) implements TableStatistics {

    private static final String SIZE =
            "SELECT nullif(n.nspname, pg_catalog.current_schema()) AS schema, c.relname AS name,"
                    + " CASE WHEN c.reltuples > 0 THEN c.reltuples::bigint ELSE s.n_live_tup END AS row_count,"
                    + " pg_catalog.pg_table_size(c.oid) AS bytes, pg_catalog.pg_indexes_size(c.oid) AS index_bytes"
                    + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                    + " LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = c.oid";

    private static final String ONE = SIZE + " WHERE c.oid = pg_catalog.to_regclass(?)";

    private static final String ALL = SIZE
            + " WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'"
            + " ORDER BY 1 NULLS FIRST, 2";

    // Those of other users are seen by members of pg_read_all_stats (manual 27.2.3).
    private static final String TRANSACTIONS = "SELECT floor(extract(epoch FROM now() - xact_start))::bigint AS seconds"
            + " FROM pg_catalog.pg_stat_activity WHERE xact_start IS NOT NULL AND pid <> pg_catalog.pg_backend_pid()"
            + " AND datname = pg_catalog.current_database() ORDER BY 1 DESC LIMIT 5";

    @Override
    public Optional<TableSize> of(TableName table) {
        return catalog.list(ONE, PostgresqlStatistics::size, PostgresqlDialect.IDENTIFIERS.quote(table)).stream()
                .findFirst();
    }

    @Override
    public List<NamedSize> all() {
        return catalog.list(ALL, row -> new NamedSize(name(row), size(row)));
    }

    @Override
    public List<Long> longestTransactions() {
        return catalog.list(TRANSACTIONS, row -> row.number("seconds").orElse(0L));
    }

    private static TableName name(CatalogRow row) {
        return new TableName(row.optional("schema").map(Name::exactly), Name.exactly(row.text("name")));
    }

    private static TableSize size(CatalogRow row) {
        return new TableSize(
                row.number("row_count").map(OptionalLong::of).orElse(OptionalLong.empty()),
                row.number("bytes").orElse(0L),
                row.number("index_bytes").orElse(0L));
    }
}
