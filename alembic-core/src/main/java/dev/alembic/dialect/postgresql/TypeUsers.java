package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import java.util.List;

/** What uses a type, or arrays of it, beside the columns of tables. */
final class TypeUsers {

    private static final String USERS = """
            SELECT DISTINCT CASE
                WHEN f.oid IS NOT NULL THEN 'function ' || quote_literal(f.oid::regprocedure::text)
                WHEN o.oid IS NOT NULL THEN 'domain ' || quote_literal(o.oid::regtype::text)
                ELSE 'type ' || quote_literal(c.relname) END AS what
            FROM pg_catalog.pg_type t
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_type'::regclass
              AND d.refobjid IN (t.oid, t.typarray)
            LEFT JOIN pg_catalog.pg_proc f ON d.classid = 'pg_catalog.pg_proc'::regclass AND f.oid = d.objid
            LEFT JOIN pg_catalog.pg_type o ON d.classid = 'pg_catalog.pg_type'::regclass AND o.oid = d.objid
              AND o.typtype = 'd'
            LEFT JOIN pg_catalog.pg_class c ON d.classid = 'pg_catalog.pg_class'::regclass AND c.oid = d.objid
              AND c.relkind = 'c'
            WHERE n.nspname = ? AND t.typname = ? AND coalesce(f.oid, o.oid, c.oid) IS NOT NULL
            ORDER BY what
            """;

    private final Catalog catalog;

    TypeUsers(Catalog catalog) {
        this.catalog = catalog;
    }

    /** As they stand in a sentence. */
    List<String> of(String schema, String type) {
        return catalog.list(USERS, row -> row.text("what"), schema, type);
    }
}
