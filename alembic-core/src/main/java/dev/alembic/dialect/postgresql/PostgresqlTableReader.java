package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tables, without what is in them. */
final class PostgresqlTableReader {

    private static final String TABLES = """
            SELECT c.oid AS id, n.nspname AS schema, c.relname AS name,
                   c.relpersistence = 'u' AS is_unlogged, c.reloptions AS storage,
                   CASE WHEN am.amname <> 'heap' THEN am.amname END AS method,
                   ts.spcname AS tablespace, d.description AS comment,
                   CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_by,
                   CASE WHEN c.relkind = 'r' THEN (
                     SELECT array_agg(p.relname::text ORDER BY i.inhseqno)
                     FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
                     WHERE i.inhrelid = c.oid) END AS inherits
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_description d ON d.objoid = c.oid
              AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = ANY (?)
              AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid
                  AND e.deptype = 'e')
            ORDER BY n.nspname, c.relname
            """;

    private final PostgresqlCatalog catalog;

    PostgresqlTableReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.list(TABLES, this::table);
    }

    private Optional<ReflectedTable> table(CatalogRow row) {
        Optional<ReflectedTable> found =
                catalog.draft().found(row.text("id"), catalog.name(row.text("schema"), row.text("name")));
        found.ifPresent(draft -> fill(draft, row));
        return found;
    }

    private void fill(ReflectedTable draft, CatalogRow row) {
        draft.comment(row.optional("comment"));
        if (row.flag("is_unlogged")) {
            draft.prefix("UNLOGGED");
        }
        List<String> parents = row.texts("inherits");
        if (!parents.isEmpty()) {
            draft.option("postgresql_inherits", parents);
        }
        catalog.definition(row, "partition_by").ifPresent(by -> draft.option("postgresql_partition_by", by));
        row.optional("method").ifPresent(method -> draft.option("postgresql_using", method));
        Map<String, String> storage = PostgresqlCatalog.storage(row, "storage");
        if (!storage.isEmpty()) {
            draft.option("postgresql_with", storage);
        }
        row.optional("tablespace").ifPresent(space -> draft.option("postgresql_tablespace", space));
    }
}
