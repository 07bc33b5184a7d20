package dev.alembic.dialect.postgresql;

/**
 * How to ask PostgreSQL for the partitions of tables. Each is made as a table of its own and attached
 * then, so that its columns keep their order and its keys and indexes their names.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE … ATTACH PARTITION</a>
 */
final class PartitionQueries {

    /** NOT NULL has a name since PostgreSQL 18. */
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                || coalesce((SELECT ' COLLATE ' || l.oid::regcollation FROM pg_catalog.pg_collation l
                     JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typcollation <> l.oid
                     WHERE l.oid = a.attcollation), '')
                || CASE WHEN a.attgenerated <> ''
                     THEN ' GENERATED ALWAYS AS (' || pg_get_expr(v.adbin, v.adrelid) || ')'
                       || CASE a.attgenerated WHEN 's' THEN ' STORED' ELSE ' VIRTUAL' END
                     ELSE coalesce(' DEFAULT ' || pg_get_expr(v.adbin, v.adrelid), '') END
                || CASE WHEN a.attnotnull THEN coalesce((SELECT ' CONSTRAINT ' || quote_ident(k.conname)
                     FROM pg_catalog.pg_constraint k
                     WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey[1] = a.attnum), '')
                     || ' NOT NULL' ELSE '' END, ', ' ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a
            LEFT JOIN pg_catalog.pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
            WHERE a.attrelid = p.oid AND a.attnum > 0 AND NOT a.attisdropped""";

    /** Of partitions alone, which stand in the way of the tables that they point at. */
    static final String FOREIGN_KEYS = """
            SELECT 5, 'pg_constraint:' || x.oid, 'pg_constraint', x.oid, c.relnamespace,
              'foreign key ' || quote_literal(x.conname) || ' on ' || quote_literal(c.relname),
              'ALTER TABLE ' || x.conrelid::regclass || ' ADD CONSTRAINT ' || quote_ident(x.conname) || ' '
                || pg_get_constraintdef(x.oid), NULL,
              'CONSTRAINT ' || quote_ident(x.conname) || ' ON ' || x.conrelid::regclass
            FROM pg_catalog.pg_constraint x JOIN pg_catalog.pg_class c ON c.oid = x.conrelid
            WHERE c.relispartition AND x.contype = 'f' AND x.conparentid = 0
            """;

    /** What has partitions itself gets the keys and indexes of its table when it is attached. */
    private static final String STATEMENTS = """
            SELECT 1 AS step, '' AS detail,
              'CREATE ' || CASE p.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END || 'TABLE ' || p.oid::regclass
                || ' (' || coalesce((%s), '') || ')' || coalesce(' PARTITION BY ' || pg_get_partkeydef(p.oid), '')
                || coalesce(' WITH (' || array_to_string(p.reloptions, ', ') || ')', '')
                || coalesce(' TABLESPACE ' || (SELECT quote_ident(y.spcname) FROM pg_catalog.pg_tablespace y
                     WHERE y.oid = p.reltablespace), '') AS statement
            UNION ALL
            SELECT 2, k.contype::text || k.conname,
              'ALTER TABLE ' || p.oid::regclass || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' '
                || pg_get_constraintdef(k.oid)
            FROM pg_catalog.pg_constraint k
            WHERE k.conrelid = p.oid AND k.contype IN ('c', 'p', 'u', 'x', 'f')
              AND (p.relkind = 'r' OR k.conparentid = 0) AND (k.contype <> 'f' OR k.conparentid <> 0)
              AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_constraint o WHERE o.oid = k.conparentid AND o.conrelid = p.oid)
            UNION ALL
            SELECT 3, x.relname, replace(pg_get_indexdef(x.oid), ' ON ONLY ', ' ON ')
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            WHERE i.indrelid = p.oid AND (p.relkind = 'r' OR NOT x.relispartition)
              AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conindid = x.oid
                AND k.conrelid = p.oid)
            UNION ALL
            SELECT 4, '', 'ALTER TABLE ' || h.parentrelid::regclass || ' ATTACH PARTITION ' || p.oid::regclass || ' '
              || pg_get_expr(p.relpartbound, p.oid)
            UNION ALL
            SELECT 5, d.objsubid::text, 'COMMENT ON ' || CASE WHEN d.objsubid = 0 THEN 'TABLE ' || p.oid::regclass
                ELSE 'COLUMN ' || p.oid::regclass || '.' || (SELECT quote_ident(a.attname)
                  FROM pg_catalog.pg_attribute a WHERE a.attrelid = p.oid AND a.attnum = d.objsubid) END
              || ' IS ' || quote_literal(d.description)
            FROM pg_catalog.pg_description d
            WHERE d.objoid = p.oid AND d.classoid = 'pg_catalog.pg_class'::regclass
            """.formatted(COLUMNS);

    /** Rows as of dependents, one a table. */
    static final String OF_TABLES = """
            SELECT n.nspname AS schema, c.relname AS name, NULL::text AS part,
              CASE WHEN h.number > 5 THEN 'its ' || h.number || ' partitions' ELSE 'partition '
                || h.names END AS what,
              'GOES_ALONG' AS fate,
              (SELECT array_agg(s.statement ORDER BY h.level, p.relname, s.step, s.detail)
               FROM pg_catalog.pg_partition_tree(c.oid) h
               JOIN pg_catalog.pg_class p ON p.oid = h.relid AND p.relkind IN ('r', 'p')
               CROSS JOIN LATERAL (%s) s
               WHERE h.level > 0) AS make,
              2 AS place
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            JOIN (SELECT i.inhparent, count(*) AS number,
                    string_agg(quote_literal(h.relname), ', ' ORDER BY h.relname) AS names
                  FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class h ON h.oid = i.inhrelid
                  WHERE h.relispartition GROUP BY i.inhparent) h ON h.inhparent = c.oid
            WHERE c.relkind = 'p' AND NOT c.relispartition
            """.formatted(STATEMENTS);

    private PartitionQueries() {}
}
