package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import java.util.List;

/** Reads what a database of PostgreSQL holds beside tables, sequences and enumerations. */
final class UnmodelledObjects {

    /** Objects of the user: in a schema of his, and of no extension. */
    private static final String QUERY = """
            SELECT what FROM (
              SELECT c.oid, 'pg_catalog.pg_class'::regclass AS kind, c.relnamespace AS schema,
                CASE c.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' WHEN 'f' THEN 'foreign table '
                ELSE 'composite type ' END || quote_literal(c.relname) AS what
              FROM pg_catalog.pg_class c WHERE c.relkind IN ('v', 'm', 'f', 'c')
              UNION ALL
              SELECT p.oid, 'pg_catalog.pg_proc'::regclass, p.pronamespace,
                CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END
                || quote_literal(p.oid::regprocedure::text)
              FROM pg_catalog.pg_proc p
              UNION ALL
              SELECT t.oid, 'pg_catalog.pg_type'::regclass, t.typnamespace,
                CASE t.typtype WHEN 'd' THEN 'domain ' ELSE 'range type ' END || quote_literal(t.typname)
              FROM pg_catalog.pg_type t WHERE t.typtype IN ('d', 'r')
              UNION ALL
              SELECT t.oid, 'pg_catalog.pg_trigger'::regclass, c.relnamespace,
                'trigger ' || quote_literal(t.tgname) || ' on ' || quote_literal(c.relname)
              FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
              WHERE NOT t.tgisinternal
              UNION ALL
              SELECT p.oid, 'pg_catalog.pg_policy'::regclass, c.relnamespace,
                'policy ' || quote_literal(p.polname) || ' on ' || quote_literal(c.relname)
              FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
              UNION ALL
              SELECT r.oid, 'pg_catalog.pg_rewrite'::regclass, c.relnamespace,
                'rule ' || quote_literal(r.rulename) || ' on ' || quote_literal(c.relname)
              FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
              WHERE r.rulename <> '_RETURN'
            ) o
            JOIN pg_catalog.pg_namespace n ON n.oid = o.schema
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            WHERE NOT EXISTS (
              SELECT 1 FROM pg_catalog.pg_depend d
              WHERE d.classid = o.kind AND d.objid = o.oid AND d.deptype = 'e')
            UNION
            SELECT 'extension ' || quote_literal(extname) FROM pg_catalog.pg_extension WHERE extname <> 'plpgsql'
            ORDER BY what
            """;

    private UnmodelledObjects() {}

    static List<String> of(Catalog catalog) {
        return catalog.list(QUERY, row -> row.text("what"));
    }
}
