package dev.alembic.dialect.postgresql;

/**
 * How to ask PostgreSQL for what it holds beside tables. A thing has the id {@code
 * catalogue:number}, as {@code pg_depend} knows it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-info.html">System Catalog
 *     Information Functions</a>
 */
final class UnmodelledQueries {

    private static final String EXTENSIONS = """
            SELECT 1 AS place, 'pg_extension:' || x.oid AS id, 'pg_extension' AS catalogue, x.oid AS number,
              NULL::oid AS schema, 'extension ' || quote_literal(x.extname) AS what,
              'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(x.extname)
                || CASE WHEN n.nspname = current_schema() OR n.nspname ~ '^pg_' THEN ''
                   ELSE ' WITH SCHEMA ' || quote_ident(n.nspname) END AS make,
              NULL::text[] AS more, 'EXTENSION ' || quote_ident(x.extname) AS subject
            FROM pg_catalog.pg_extension x JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
            WHERE x.extname <> 'plpgsql'
            """;

    private static final String SCHEMA_COMMENTS = """
            SELECT 1, 'pg_namespace:' || x.oid, 'pg_namespace', x.oid, x.oid,
              'the comment on schema ' || quote_literal(x.nspname),
              'COMMENT ON SCHEMA ' || quote_ident(x.nspname) || ' IS ' || quote_literal(d.description), NULL, NULL
            FROM pg_catalog.pg_namespace x JOIN pg_catalog.pg_description d ON d.objoid = x.oid
              AND d.classoid = 'pg_catalog.pg_namespace'::regclass AND d.description <> 'standard public schema'
            """;

    private static final String DOMAINS = """
            SELECT 2, 'pg_type:' || x.oid, 'pg_type', x.oid, x.typnamespace, 'domain ' || quote_literal(x.typname),
              'CREATE DOMAIN ' || x.oid::regtype || ' AS ' || format_type(x.typbasetype, x.typtypmod)
                || COALESCE(' COLLATE ' || (
                     SELECT quote_ident(n.nspname) || '.' || quote_ident(c.collname)
                     FROM pg_catalog.pg_collation c
                     JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
                     JOIN pg_catalog.pg_type b ON b.oid = x.typbasetype AND b.typcollation <> c.oid
                     WHERE c.oid = x.typcollation), '')
                || COALESCE(' DEFAULT ' || x.typdefault, '') || CASE WHEN x.typnotnull THEN ' NOT NULL' ELSE '' END
                || COALESCE((
                     SELECT string_agg(' CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid),
                       '' ORDER BY k.conname)
                     FROM pg_catalog.pg_constraint k WHERE k.contypid = x.oid AND k.contype = 'c'), ''),
              NULL, 'DOMAIN ' || x.oid::regtype
            FROM pg_catalog.pg_type x WHERE x.typtype = 'd'
            """;

    private static final String RANGES = """
            SELECT 2, 'pg_type:' || x.oid, 'pg_type', x.oid, x.typnamespace, 'range type '
              || quote_literal(x.typname),
              'CREATE TYPE ' || x.oid::regtype || ' AS RANGE (SUBTYPE = ' || r.rngsubtype::regtype
                || CASE WHEN o.opcdefault THEN '' ELSE ', SUBTYPE_OPCLASS = ' || quote_ident(n.nspname) || '.'
                     || quote_ident(o.opcname) END
                || COALESCE(', COLLATION = ' || (
                     SELECT c.oid::regcollation FROM pg_catalog.pg_collation c
                     JOIN pg_catalog.pg_type b ON b.oid = r.rngsubtype AND b.typcollation <> c.oid
                     WHERE c.oid = r.rngcollation), '')
                || COALESCE(', SUBTYPE_DIFF = ' || NULLIF(r.rngsubdiff, 0)::regproc, '')
                || COALESCE(', MULTIRANGE_TYPE_NAME = ' || NULLIF(r.rngmultitypid, 0)::regtype, '') || ')',
              NULL, 'TYPE ' || x.oid::regtype
            FROM pg_catalog.pg_type x JOIN pg_catalog.pg_range r ON r.rngtypid = x.oid
            JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
            JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace
            WHERE x.typtype = 'r'
            """;

    /** Those of columns are part of the model. */
    private static final String ENUMERATIONS = """
            SELECT 2, 'pg_type:' || x.oid, 'pg_type', x.oid, x.typnamespace, 'enumeration '
              || quote_literal(x.typname),
              'CREATE TYPE ' || x.oid::regtype || ' AS ENUM (' || (
                SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
                FROM pg_catalog.pg_enum e WHERE e.enumtypid = x.oid) || ')',
              NULL, 'TYPE ' || x.oid::regtype
            FROM pg_catalog.pg_type x
            WHERE x.typtype = 'e' AND NOT EXISTS (
              SELECT 1 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
              WHERE a.atttypid IN (x.oid, x.typarray) AND c.relkind IN ('r', 'p') AND NOT a.attisdropped)
            """;

    private static final String ENUMERATION_COMMENTS = """
            SELECT 6, 'comment:' || x.oid, 'pg_type', x.oid, x.typnamespace,
              'the comment on enumeration ' || quote_literal(x.typname),
              'COMMENT ON TYPE ' || x.oid::regtype || ' IS ' || quote_literal(d.description), NULL, NULL
            FROM pg_catalog.pg_type x JOIN pg_catalog.pg_description d ON d.objoid = x.oid
              AND d.classoid = 'pg_catalog.pg_type'::regclass
            WHERE x.typtype = 'e' AND EXISTS (
              SELECT 1 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
              WHERE a.atttypid IN (x.oid, x.typarray) AND c.relkind IN ('r', 'p') AND NOT a.attisdropped)
            """;

    private static final String COMPOSITES = """
            SELECT 3, 'pg_class:' || x.oid, 'pg_type', x.reltype, x.relnamespace,
              'composite type ' || quote_literal(x.relname),
              'CREATE TYPE ' || x.reltype::regtype || ' AS (' || (
                SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                  || COALESCE((
                       SELECT ' COLLATE ' || l.oid::regcollation FROM pg_catalog.pg_collation l
                       JOIN pg_catalog.pg_type b ON b.oid = a.atttypid AND b.typcollation <> l.oid
                       WHERE l.oid = a.attcollation), ''), ', ' ORDER BY a.attnum)
                FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = x.oid AND a.attnum > 0 AND NOT a.attisdropped) || ')',
              (SELECT array_agg('COMMENT ON COLUMN ' || x.oid::regclass || '.' || quote_ident(a.attname) || ' IS '
                 || quote_literal(d.description) ORDER BY a.attnum)
               FROM pg_catalog.pg_description d
               JOIN pg_catalog.pg_attribute a ON a.attrelid = x.oid AND a.attnum = d.objsubid
               WHERE d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = x.oid),
              'TYPE ' || x.reltype::regtype
            FROM pg_catalog.pg_class x WHERE x.relkind = 'c'
            """;

    /** But those that make values of range types, and come with them. */
    private static final String ROUTINES = """
            SELECT 4, 'pg_proc:' || x.oid, 'pg_proc', x.oid, x.pronamespace,
              CASE x.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END
                || quote_literal(x.oid::regprocedure::text),
              CASE WHEN x.prokind <> 'a' THEN pg_get_functiondef(x.oid) ELSE (%s) END, NULL,
              CASE x.prokind WHEN 'p' THEN 'PROCEDURE ' WHEN 'a' THEN 'AGGREGATE ' ELSE 'FUNCTION ' END
                || CASE x.prokind WHEN 'a' THEN x.oid::regproc || '(' || (%s) || ')'
                  ELSE x.oid::regprocedure::text END
            FROM pg_catalog.pg_proc x
            WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend i
              WHERE i.classid = 'pg_catalog.pg_proc'::regclass AND i.objid = x.oid AND i.deptype = 'i')
            """.formatted(AggregateQueries.MAKE, AggregateQueries.ARGUMENTS);

    /** With the indexes of a materialized one, and the comments on columns. */
    private static final String VIEWS = """
            SELECT 5, 'pg_class:' || x.oid, 'pg_class', x.oid, x.relnamespace,
              CASE x.relkind WHEN 'v' THEN 'view ' ELSE 'materialized view ' END || quote_literal(x.relname),
              CASE x.relkind WHEN 'v' THEN 'CREATE VIEW ' ELSE 'CREATE MATERIALIZED VIEW ' END || x.oid::regclass
                || COALESCE(' WITH (' || array_to_string(x.reloptions, ', ') || ')', '')
                || E' AS\\n' || rtrim(pg_get_viewdef(x.oid), ';')
                || CASE WHEN x.relkind = 'm' AND NOT x.relispopulated THEN E'\\nWITH NO DATA' ELSE '' END,
              array_cat(
                (SELECT array_agg(s.statement ORDER BY s.place, s.id) FROM (
                   SELECT 1 AS place, i.indexrelid AS id, pg_get_indexdef(i.indexrelid) AS statement
                   FROM pg_catalog.pg_index i WHERE i.indrelid = x.oid
                   UNION ALL
                   SELECT 2, i.indexrelid, 'COMMENT ON INDEX ' || i.indexrelid::regclass || ' IS '
                     || quote_literal(obj_description(i.indexrelid, 'pg_class'))
                   FROM pg_catalog.pg_index i
                   WHERE i.indrelid = x.oid AND obj_description(i.indexrelid, 'pg_class') IS NOT NULL
                   UNION ALL
                   SELECT 3, i.indexrelid, 'ALTER MATERIALIZED VIEW ' || x.oid::regclass || ' CLUSTER ON '
                     || (SELECT quote_ident(o.relname) FROM pg_catalog.pg_class o WHERE o.oid = i.indexrelid)
                   FROM pg_catalog.pg_index i WHERE i.indrelid = x.oid AND i.indisclustered
                   UNION ALL
                   SELECT 4, f.oid, 'ALTER VIEW ' || x.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname)
                     || ' SET DEFAULT ' || pg_get_expr(f.adbin, f.adrelid)
                   FROM pg_catalog.pg_attrdef f
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = x.oid AND a.attnum = f.adnum
                   WHERE f.adrelid = x.oid) s),
                (SELECT array_agg('COMMENT ON COLUMN ' || x.oid::regclass || '.' || quote_ident(a.attname) || ' IS '
                   || quote_literal(d.description) ORDER BY a.attnum)
                 FROM pg_catalog.pg_description d
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = x.oid AND a.attnum = d.objsubid
                 WHERE d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = x.oid)),
              CASE x.relkind WHEN 'v' THEN 'VIEW ' ELSE 'MATERIALIZED VIEW ' END || x.oid::regclass
            FROM pg_catalog.pg_class x WHERE x.relkind IN ('v', 'm')
            """;

    /** Whose servers are the business of somebody else. */
    private static final String FOREIGN_TABLES = """
            SELECT 5, 'pg_class:' || x.oid, 'pg_class', x.oid, x.relnamespace,
              'foreign table ' || quote_literal(x.relname), NULL, NULL, 'FOREIGN TABLE ' || x.oid::regclass
            FROM pg_catalog.pg_class x WHERE x.relkind = 'f'
            """;

    private static final String STATISTICS = """
            SELECT 6, 'pg_statistic_ext:' || x.oid, 'pg_statistic_ext', x.oid, x.stxnamespace,
              'statistics ' || quote_literal(x.stxname), pg_get_statisticsobjdef(x.oid),
              ARRAY['ALTER STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(x.stxname)
                || ' SET STATISTICS '
                || CASE WHEN x.stxstattarget > 0 THEN x.stxstattarget END],
              'STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(x.stxname)
            FROM pg_catalog.pg_statistic_ext x JOIN pg_catalog.pg_namespace n ON n.oid = x.stxnamespace
            """;

    /** Without those that a partition has from its table. */
    private static final String TRIGGERS = """
            SELECT 7, 'pg_trigger:' || x.oid, 'pg_trigger', x.oid, c.relnamespace,
              'trigger ' || quote_literal(x.tgname) || ' on ' || quote_literal(c.relname), pg_get_triggerdef(x.oid),
              CASE WHEN x.tgenabled <> 'O' THEN ARRAY['ALTER TABLE ' || x.tgrelid::regclass
                || CASE x.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END
                || ' TRIGGER ' || quote_ident(x.tgname)] END,
              'TRIGGER ' || quote_ident(x.tgname) || ' ON ' || x.tgrelid::regclass
            FROM pg_catalog.pg_trigger x JOIN pg_catalog.pg_class c ON c.oid = x.tgrelid
            WHERE NOT x.tgisinternal AND NOT EXISTS (
              SELECT 1 FROM pg_catalog.pg_depend p
              WHERE p.classid = 'pg_catalog.pg_trigger'::regclass AND p.objid = x.oid AND p.refclassid = p.classid)
            """;

    /** But those that make views. */
    private static final String RULES = """
            SELECT 8, 'pg_rewrite:' || x.oid, 'pg_rewrite', x.oid, c.relnamespace,
              'rule ' || quote_literal(x.rulename) || ' on ' || quote_literal(c.relname),
              rtrim(pg_get_ruledef(x.oid), ';'),
              CASE WHEN x.ev_enabled <> 'O' AND c.relkind IN ('r', 'p') THEN ARRAY['ALTER TABLE '
                || x.ev_class::regclass
                || CASE x.ev_enabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                  ELSE ' ENABLE ALWAYS' END
                || ' RULE ' || quote_ident(x.rulename)] END,
              'RULE ' || quote_ident(x.rulename) || ' ON ' || x.ev_class::regclass
            FROM pg_catalog.pg_rewrite x JOIN pg_catalog.pg_class c ON c.oid = x.ev_class
            WHERE x.rulename <> '_RETURN'
            """;

    private static final String POLICIES = """
            SELECT 9, 'pg_policy:' || x.oid, 'pg_policy', x.oid, c.relnamespace,
              'policy ' || quote_literal(x.polname) || ' on ' || quote_literal(c.relname),
              'CREATE POLICY ' || quote_ident(x.polname) || ' ON ' || x.polrelid::regclass
                || CASE WHEN x.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
                || CASE x.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                   WHEN 'd' THEN ' FOR DELETE' ELSE '' END
                || ' TO ' || (
                     SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE r::regrole::text END, ', ')
                     FROM unnest(x.polroles) AS r)
                || COALESCE(' USING (' || pg_get_expr(x.polqual, x.polrelid) || ')', '')
                || COALESCE(' WITH CHECK (' || pg_get_expr(x.polwithcheck, x.polrelid) || ')', ''),
              NULL, 'POLICY ' || quote_ident(x.polname) || ' ON ' || x.polrelid::regclass
            FROM pg_catalog.pg_policy x JOIN pg_catalog.pg_class c ON c.oid = x.polrelid
            """;

    /** Which goes with its table. */
    private static final String ROW_SECURITY = """
            SELECT 9, 'row security:' || x.oid, 'pg_class', x.oid, x.relnamespace,
              'row security on ' || quote_literal(x.relname),
              'ALTER TABLE ' || x.oid::regclass || ' ENABLE ROW LEVEL SECURITY',
              CASE WHEN x.relforcerowsecurity
                THEN ARRAY['ALTER TABLE ' || x.oid::regclass || ' FORCE ROW LEVEL SECURITY'] END, NULL
            FROM pg_catalog.pg_class x WHERE x.relrowsecurity
            """;

    /**
     * Rows of {@code id, schema, is_default, what}, and the statements {@code make, more, remark, undo},
     * each of which may be missing. What belongs to an extension is left out. {@code is_unread}: the text of
     * a function names things that the catalogue doesn't know it needs.
     */
    static final String OBJECTS = """
            SELECT o.id, n.nspname AS schema, COALESCE(n.nspname = current_schema(), TRUE) AS is_default,
              o.what, o.make,
              (o.make ~ E'\\\\n LANGUAGE sql' OR o.make ~ E'\\\\n LANGUAGE plpgsql' AND EXISTS (
                SELECT 1 FROM pg_catalog.pg_class v
                WHERE v.relkind IN ('v', 'm') AND v.oid >= 16384
                  AND strpos(o.make, v.relname) > 0)) AS is_unread, o.more,
              CASE o.catalogue WHEN 'pg_constraint'
                THEN regexp_replace(o.subject, '^(CONSTRAINT .*) ON (.*)$', 'ALTER TABLE \\2 DROP \\1')
                WHEN 'pg_namespace' THEN CASE n.nspname WHEN 'public'
                  THEN 'COMMENT ON SCHEMA public IS ''standard public schema''' END
                ELSE 'DROP ' || o.subject END AS undo,
              'COMMENT ON ' || o.subject || ' IS ' || quote_literal(d.description) AS remark,
              (SELECT array_agg(r.statement ORDER BY r.statement) FROM (
                 SELECT 'GRANT ' || g.privilege_type || ' ON ' || c.oid::regclass || ' TO '
                   || CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END
                   || CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS statement
                 FROM pg_catalog.pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) g
                 WHERE o.catalogue = 'pg_class' AND c.oid = o.number AND g.grantee <> c.relowner
                 UNION ALL
                 SELECT 'ALTER ' || o.subject || ' OWNER TO ' || quote_ident(pg_get_userbyid(c.relowner))
                 FROM pg_catalog.pg_class c
                 WHERE o.catalogue = 'pg_class' AND c.oid = o.number
                   AND pg_get_userbyid(c.relowner) <> current_user) r) AS rights
            FROM (
            %s
            ) o
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.schema
            LEFT JOIN pg_catalog.pg_description d
              ON d.classoid = ('pg_catalog.' || o.catalogue)::regclass AND d.objoid = o.number AND d.objsubid = 0
            WHERE (n.oid IS NULL OR n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')
              AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend e
                WHERE e.classid = ('pg_catalog.' || o.catalogue)::regclass AND e.objid = o.number
                  AND e.deptype = 'e')
            ORDER BY o.place, n.nspname, o.what
            """.formatted(String.join(
            "UNION ALL\n",
            EXTENSIONS,
            SCHEMA_COMMENTS,
            DOMAINS,
            RANGES,
            ENUMERATIONS,
            ENUMERATION_COMMENTS,
            COMPOSITES,
            ROUTINES,
            VIEWS,
            FOREIGN_TABLES,
            PartitionQueries.FOREIGN_KEYS,
            STATISTICS,
            TRIGGERS,
            RULES,
            POLICIES,
            ROW_SECURITY,
            RareQueries.COLLATIONS,
            RareQueries.DICTIONARIES,
            RareQueries.CONFIGURATIONS,
            RareQueries.OPERATORS,
            RareQueries.OPERATOR_CLASSES,
            RareQueries.CASTS,
            RareQueries.EVENT_TRIGGERS));

    /**
     * Rows of {@code id, needed, is_table}: what needs what, and whether the first one is part of a
     * table. A rule that makes a view counts as the view, a row's type as what has the rows.
     */
    static final String DEPENDENCIES = """
            SELECT DISTINCT
              CASE
                WHEN r.rulename = '_RETURN' THEN 'pg_class:' || r.ev_class
                WHEN k.contypid <> 0 THEN 'pg_type:' || k.contypid
                ELSE d.classid::regclass::text || ':' || d.objid END AS id,
              CASE
                WHEN y.typrelid <> 0 THEN 'pg_class:' || y.typrelid
                WHEN e.typrelid <> 0 THEN 'pg_class:' || e.typrelid
                WHEN g.rngtypid IS NOT NULL THEN 'pg_type:' || g.rngtypid
                WHEN e.oid IS NOT NULL THEN 'pg_type:' || e.oid
                ELSE d.refclassid::regclass::text || ':' || d.refobjid END AS needed,
              (t.relkind IS NOT NULL OR f.oid IS NOT NULL OR i.indexrelid IS NOT NULL
                OR k.conrelid <> 0 AND NOT (k.contype = 'f' AND k.conparentid = 0 AND EXISTS (
                  SELECT 1 FROM pg_catalog.pg_class h WHERE h.oid = k.conrelid AND h.relispartition))) AS is_table
            FROM pg_catalog.pg_depend d
            LEFT JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
            LEFT JOIN pg_catalog.pg_constraint k ON d.classid = 'pg_catalog.pg_constraint'::regclass
              AND k.oid = d.objid
            LEFT JOIN pg_catalog.pg_class t ON d.classid = 'pg_catalog.pg_class'::regclass AND t.oid = d.objid
              AND t.relkind IN ('r', 'p') AND NOT t.relispartition
            LEFT JOIN pg_catalog.pg_index i ON d.classid = 'pg_catalog.pg_class'::regclass AND i.indexrelid = d.objid
              AND EXISTS (SELECT 1 FROM pg_catalog.pg_class o WHERE o.oid = i.indrelid AND o.relkind IN ('r', 'p'))
            LEFT JOIN pg_catalog.pg_attrdef f ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND f.oid = d.objid
              AND EXISTS (SELECT 1 FROM pg_catalog.pg_class o WHERE o.oid = f.adrelid AND o.relkind IN ('r', 'p'))
            LEFT JOIN pg_catalog.pg_type y ON d.refclassid = 'pg_catalog.pg_type'::regclass AND y.oid = d.refobjid
            LEFT JOIN pg_catalog.pg_type e ON e.oid = y.typelem AND y.typelem <> 0
            LEFT JOIN pg_catalog.pg_range g ON g.rngmultitypid IN (y.oid, e.oid)
            WHERE d.deptype IN ('n', 'a')
              AND (r.rulename = '_RETURN' AND d.refobjid = r.ev_class) IS NOT TRUE
              AND d.refobjid >= 16384
            UNION ALL
            SELECT 'comment:' || x.oid, 'pg_type:' || x.oid, FALSE FROM pg_catalog.pg_type x WHERE x.typtype = 'e'
            """;

    /** Rows of {@code id}: what uses a column of a table, given by schema, table and column. */
    static final String USERS = """
            SELECT DISTINCT CASE WHEN r.rulename = '_RETURN' THEN 'pg_class:' || r.ev_class
                ELSE d.classid::regclass::text || ':' || d.objid END AS id
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
              AND d.refobjsubid = a.attnum
            LEFT JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
            WHERE n.nspname = ? AND c.relname = ? AND a.attname = ?
              AND d.classid IN ('pg_catalog.pg_rewrite'::regclass, 'pg_catalog.pg_trigger'::regclass,
                'pg_catalog.pg_policy'::regclass, 'pg_catalog.pg_proc'::regclass)
            """;

    /** Rows of {@code schema, name, id}: tables, each with its partitions. */
    static final String TABLES = """
            SELECT n.nspname AS schema, c.relname AS name, coalesce(h.relid::oid, c.oid) AS id
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN LATERAL pg_catalog.pg_partition_tree(c.oid) h ON c.relkind = 'p'
            WHERE c.relkind IN ('r', 'p')
            """;

    /** Rows of {@code id, schema, name}: enumerations and the tables that have columns of them. */
    static final String ENUMERATED = """
            SELECT DISTINCT 'pg_type:' || y.oid AS id, n.nspname AS schema, c.relname AS name
            FROM pg_catalog.pg_type y
            JOIN pg_catalog.pg_attribute a ON a.atttypid IN (y.oid, y.typarray) AND NOT a.attisdropped
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE y.typtype = 'e'
            """;

    private UnmodelledQueries() {}
}
