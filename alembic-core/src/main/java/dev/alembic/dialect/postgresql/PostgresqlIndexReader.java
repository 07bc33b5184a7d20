package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads indexes that users made, and EXCLUDE constraints; not what backs other constraints. */
final class PostgresqlIndexReader {

    private static final String INDEXES = """
            SELECT i.indexrelid AS id, i.indrelid AS owner, ic.relname AS name,
                   i.indisunique AS is_unique, i.indisvalid AS is_valid, am.amname AS method, ic.reloptions AS storage,
                   ts.spcname AS tablespace, %s AS is_nulls_not_distinct,
                   CASE WHEN e.place = 1 THEN pg_get_expr(i.indpred, i.indrelid, true) END AS predicate,
                   e.place > i.indnkeyatts AS is_included, a.attname AS column_name,
                   CASE WHEN e.number = 0 OR co.oid IS NOT NULL
                     THEN pg_get_indexdef(i.indexrelid, e.place::int, true) END AS expression,
                   co.oid::regcollation::text AS collation,
                   i.indoption[e.place::int - 1] AS ordering,
                   CASE WHEN NOT oc.opcdefault OR ia.attoptions IS NOT NULL THEN oc.opcname
                     || coalesce('(' || array_to_string(ia.attoptions, ', ') || ')', '')
                   END AS operator_class,
                   k.condeferrable AS is_deferrable, k.condeferred AS is_deferred,
                   k.oid AS exclusion, op.oprname AS operator, d.description AS comment
            FROM pg_catalog.pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS e(number, place)
            JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
            JOIN pg_catalog.pg_am am ON am.oid = ic.relam
            LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = ic.reltablespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = e.number
              AND e.number <> 0
            LEFT JOIN pg_catalog.pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = e.place
            LEFT JOIN pg_catalog.pg_type it ON it.oid = ia.atttypid
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = i.indcollation[e.place::int - 1]
              AND co.oid <> coalesce(a.attcollation, it.typcollation)
            LEFT JOIN pg_catalog.pg_opclass oc ON oc.oid = i.indclass[e.place::int - 1]
            LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = i.indexrelid
              AND k.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_catalog.pg_operator op ON op.oid = k.conexclop[e.place::int]
            LEFT JOIN pg_catalog.pg_description d ON d.objoid = k.oid
              AND d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objsubid = 0
            WHERE (k.oid IS NULL OR k.contype = 'x') AND i.indrelid = ANY (?::oid[])
            ORDER BY i.indrelid, ic.relname, e.place
            """;

    private final PostgresqlCatalog catalog;
    private final Map<String, PostgresqlReflectedIndex> indexes = new LinkedHashMap<>();

    PostgresqlIndexReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        String nulls = catalog.isSince(15) ? "i.indnullsnotdistinct" : "false";
        catalog.listOfTables(INDEXES.formatted(nulls), this::element);
        indexes.values().forEach(PostgresqlReflectedIndex::addToTable);
    }

    private Optional<ReflectedTable> element(CatalogRow row) {
        Optional<ReflectedTable> table = catalog.draft().table(row.text("owner"));
        table.ifPresent(draft -> indexes.computeIfAbsent(
                        row.text("id"), id -> new PostgresqlReflectedIndex(catalog, draft, row))
                .add(row));
        return table;
    }
}
