package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.error.AlembicException;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Pages of tables and indexes, and the rows on them (manual, the DBSTAT virtual table). */
record SqliteStatistics(Catalog catalog) implements TableStatistics {

    private static final String SIZE = "SELECT s.tbl_name AS name,"
            + " sum(CASE WHEN s.type = 'table' AND d.pagetype = 'leaf' THEN d.ncell ELSE 0 END) AS row_count,"
            + " sum(CASE WHEN s.type = 'table' THEN d.pgsize ELSE 0 END) AS bytes,"
            + " sum(CASE WHEN s.type = 'index' THEN d.pgsize ELSE 0 END) AS index_bytes"
            + " FROM sqlite_master s JOIN dbstat d ON d.name = s.name";

    private static final String ONE = SIZE + " WHERE s.tbl_name = ? COLLATE NOCASE GROUP BY s.tbl_name";

    private static final String ALL =
            SIZE + " WHERE s.tbl_name NOT LIKE 'sqlite!_%' ESCAPE '!' GROUP BY s.tbl_name ORDER BY s.tbl_name";

    @Override
    public Optional<TableSize> of(TableName table) {
        return table.schema().isPresent()
                ? Optional.empty()
                : list(ONE, table.text()).stream().map(NamedSize::size).findFirst();
    }

    @Override
    public List<NamedSize> all() {
        return list(ALL);
    }

    /** Not every library is built with that table. */
    private List<NamedSize> list(String query, Object... parameters) {
        try {
            return catalog.list(query, SqliteStatistics::named, parameters);
        } catch (AlembicException e) {
            return List.of();
        }
    }

    private static NamedSize named(CatalogRow row) {
        return new NamedSize(
                new TableName(Optional.empty(), Name.exactly(row.text("name"))),
                new TableSize(
                        OptionalLong.of(row.number("row_count").orElse(0L)),
                        row.number("bytes").orElse(0L),
                        row.number("index_bytes").orElse(0L)));
    }
}
