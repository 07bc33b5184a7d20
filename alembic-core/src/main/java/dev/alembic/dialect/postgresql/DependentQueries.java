package dev.alembic.dialect.postgresql;

import java.util.List;
import java.util.stream.Stream;

/** How to ask PostgreSQL for what depends on tables, or belongs to them and stands in no model. */
final class DependentQueries {

    private static final String RIGHTS_OF = "the rights of ";

    private static final String GRANTEE = "CASE WHEN (g.acl).grantee = 0 THEN 'everybody'"
            + " ELSE quote_literal(pg_get_userbyid((g.acl).grantee)) END";

    /** What is among the definitions, which say in what order it is made. */
    private static final List<String> DEFINED = List.of(
            part("NULL", "'trigger ' || quote_literal(t.tgname)", "NULL", """
                    pg_catalog.pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal"""),
            part("NULL", "'row security'", "NULL", "(VALUES (1)) AS one ON c.relrowsecurity"),
            part("NULL", "'policy ' || quote_literal(p.polname)", "NULL", """
                    pg_catalog.pg_policy p ON p.polrelid = c.oid"""),
            part("NULL", "'rule ' || quote_literal(r.rulename)", "NULL", """
                    pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.rulename <> '_RETURN'"""),
            part("a.attname", "'statistics ' || quote_literal(s.stxname)", "NULL", """
                    pg_catalog.pg_statistic_ext s ON s.stxrelid = c.oid
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (s.stxkeys)"""));

    private static final String MADE_ANEW = """
            ARRAY['ALTER TABLE ' || c.oid::regclass || ' DROP CONSTRAINT IF EXISTS ' || quote_ident(k.conname)
              || CASE WHEN k.contype IN ('p', 'u') THEN ' CASCADE' ELSE '' END,
              'ALTER TABLE ' || c.oid::regclass || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' '
              || pg_get_constraintdef(k.oid),
              'COMMENT ON CONSTRAINT ' || quote_ident(k.conname) || ' ON ' || c.oid::regclass || ' IS '
              || quote_literal(obj_description(k.oid, 'pg_constraint'))]""";

    /** How its rules hold. */
    private static final List<String> CONSTRAINTS = List.of(
            part("NULL", "'NOT VALID of constraint ' || quote_literal(k.conname)", MADE_ANEW, """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid AND NOT k.convalidated
                      AND coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true)"""),
            part("NULL", """
                    CASE k.contype WHEN 'f' THEN 'PERIOD' ELSE 'WITHOUT OVERLAPS' END || ' of constraint '
                    || quote_literal(k.conname)""", MADE_ANEW, """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid
                      AND (to_jsonb(k) ->> 'conperiod')::boolean"""),
            part("a.attname", "'the name of NOT NULL ' || quote_literal(k.conname)", """
                    CASE WHEN octet_length(c.relname || a.attname) <= 53
                      THEN ARRAY['ALTER TABLE ' || c.oid::regclass || ' RENAME CONSTRAINT '
                        || quote_ident(c.relname || '_' || a.attname || '_not_null') || ' TO '
                          || quote_ident(k.conname)]
                      ELSE ARRAY[format($named$DO $name$ BEGIN
                    EXECUTE coalesce((
                        SELECT format('ALTER TABLE %%s RENAME CONSTRAINT %%I TO %%I', %1$L, k.conname, %2$L)
                        FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid
                          AND a.attnum = k.conkey[1]
                        WHERE k.conrelid = %1$L::regclass AND k.contype = 'n' AND a.attname = %3$L
                          AND k.conname <> %2$L), 'SELECT 1');
                END $name$$named$, c.oid::regclass::text, k.conname, a.attname)] END""", """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'n' AND k.conislocal
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                      AND k.conname <> CASE WHEN octet_length(c.relname || a.attname) <= 53
                        THEN c.relname || '_' || a.attname || '_not_null'
                        ELSE left(c.relname, greatest(53 - length(a.attname), 27)) || '_'
                          || left(a.attname, greatest(53 - length(c.relname), 26)) || '_not_null' END"""));

    /** Those that belong to its columns. */
    private static final String SEQUENCE = """
            pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
              AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
            JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid""";

    /** How it is kept. */
    private static final List<String> STORAGE = List.of(
            part("x.relname", "'the order by which it is clustered'", """
                    ARRAY['ALTER TABLE ' || c.oid::regclass || ' CLUSTER ON ' || quote_ident(x.relname)]""", """
                    pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisclustered
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid"""),
            part("NULL", "'the settings of the index behind constraint ' || quote_literal(k.conname)", """
                    ARRAY['ALTER INDEX ' || x.oid::regclass || ' SET (' || array_to_string(x.reloptions, ', ') || ')',
                      'ALTER INDEX ' || x.oid::regclass || ' SET TABLESPACE ' || quote_ident(y.spcname)]""", """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x')
                    JOIN pg_catalog.pg_class x ON x.oid = k.conindid
                      AND (x.reloptions IS NOT NULL OR x.reltablespace <> 0)
                    LEFT JOIN pg_catalog.pg_tablespace y ON y.oid = x.reltablespace"""),
            part("NULL", "'the settings of its large values'", """
                    ARRAY['ALTER TABLE ' || c.oid::regclass || ' SET ('
                      || (SELECT string_agg('toast.' || o, ', ') FROM unnest(x.reloptions) AS o) || ')']""", """
                    pg_catalog.pg_class x ON x.oid = c.reltoastrelid AND x.reloptions IS NOT NULL"""),
            part("a.attname", "'the settings of column ' || quote_literal(a.attname)", """
                    (SELECT array_agg('ALTER TABLE ' || c.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname)
                       || ' SET ' || setting)
                     FROM unnest(ARRAY[
                       CASE WHEN a.attstorage <> y.typstorage THEN 'STORAGE ' || CASE a.attstorage
                         WHEN 'p' THEN 'PLAIN'
                         WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END,
                       'COMPRESSION ' || CASE to_jsonb(a) ->> 'attcompression' WHEN 'p' THEN 'pglz'
                         WHEN 'l' THEN 'lz4' END,
                       CASE WHEN a.attstattarget > 0 THEN 'STATISTICS ' || a.attstattarget END,
                       '(' || array_to_string(a.attoptions, ', ') || ')']) AS setting
                     WHERE setting IS NOT NULL)""", """
                    pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
                      AND (a.attoptions IS NOT NULL OR coalesce(to_jsonb(a) ->> 'attcompression', '') <> ''
                           OR a.attstattarget > 0 OR a.attstorage <> y.typstorage)"""),
            part("a.attname", "'the name of the sequence of column ' || quote_literal(a.attname)", """
                    ARRAY['ALTER SEQUENCE ' || quote_ident(n.nspname) || '.'
                      || quote_ident(c.relname || '_' || a.attname || '_seq') || ' RENAME TO '
                        || quote_ident(s.relname)]""", """
                    pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
                      AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'i'
                    JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                      AND length(c.relname) + length(a.attname) <= 57
                      AND s.relname <> c.relname || '_' || a.attname || '_seq'"""),
            part("a.attname", "'the comment on sequence ' || quote_literal(s.relname)", """
                    ARRAY['COMMENT ON SEQUENCE ' || s.oid::regclass || ' IS '
                      || quote_literal(m.description)]""", SEQUENCE + """

                    JOIN pg_catalog.pg_description m ON m.objoid = s.oid
                      AND m.classoid = 'pg_catalog.pg_class'::regclass AND m.objsubid = 0"""),
            part("x.relname", "'the comment on index ' || quote_literal(x.relname)", """
                    ARRAY['COMMENT ON INDEX ' || x.oid::regclass || ' IS ' || quote_literal(d.description)]""", """
                    pg_catalog.pg_index i ON i.indrelid = c.oid
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                    JOIN pg_catalog.pg_description d ON d.objoid = x.oid
                      AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0"""),
            part("NULL", "'that it is of type ' || quote_literal(c.reloftype::regtype::text)", """
                    ARRAY['ALTER TABLE ' || c.oid::regclass || ' OF ' || c.reloftype::regtype]""", """
                    (VALUES (1)) AS one ON c.reloftype <> 0"""),
            part("x.relname", "'the replica identity'", """
                    ARRAY['ALTER TABLE ' || c.oid::regclass || ' REPLICA IDENTITY ' || CASE c.relreplident
                      WHEN 'f' THEN 'FULL' WHEN 'n' THEN 'NOTHING' ELSE 'USING INDEX '
                        || quote_ident(x.relname) END]""", """
                    (VALUES (1)) AS one ON c.relreplident <> 'd'
                    LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisreplident
                    LEFT JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid"""));

    /** What is a matter of the server, and of who may do what there. */
    private static final List<String> OF_SERVER = List.of(
            part("NULL", "'" + RIGHTS_OF + "' || " + GRANTEE, PostgresqlRights.ON_RELATION, """
                    (SELECT q.oid, q.relowner AS owner, aclexplode(q.relacl) AS acl FROM pg_catalog.pg_class q) g
                      ON g.oid = c.oid AND (g.acl).grantee <> g.owner"""),
            part(
                    "g.attname",
                    "'" + RIGHTS_OF + "' || " + GRANTEE + " || ' on column ' || quote_literal(g.attname)",
                    PostgresqlRights.ON_COLUMN,
                    """
                    (SELECT b.attrelid, b.attname, aclexplode(b.attacl) AS acl FROM pg_catalog.pg_attribute b
                     WHERE b.attacl IS NOT NULL) g
                      ON g.attrelid = c.oid AND (g.acl).grantee <> c.relowner"""),
            part(
                    "a.attname",
                    "'" + RIGHTS_OF + "' || " + GRANTEE + " || ' on sequence ' || quote_literal(s.relname)",
                    PostgresqlRights.ON_SEQUENCE,
                    SEQUENCE + """

                    JOIN (SELECT q.oid, q.relowner AS owner, aclexplode(q.relacl) AS acl
                          FROM pg_catalog.pg_class q) g ON g.oid = s.oid AND (g.acl).grantee <> g.owner"""),
            part(
                    "NULL",
                    "'" + RIGHTS_OF + "' || " + GRANTEE + " || ' on partition ' || quote_literal(p.relname)",
                    PostgresqlRights.ON_RELATION.replace("c.oid", "p.oid").replace("c.relacl", "p.relacl"),
                    """
                    (SELECT i.inhparent, i.inhrelid FROM pg_catalog.pg_inherits i) i ON c.relkind = 'p'
                    JOIN pg_catalog.pg_class p ON p.oid = i.inhrelid AND p.relispartition
                      AND p.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree(c.oid))
                    JOIN (SELECT q.oid, q.relowner AS owner, aclexplode(q.relacl) AS acl
                          FROM pg_catalog.pg_class q) g ON g.oid = p.oid AND (g.acl).grantee <> g.owner"""),
            part("NULL", "'the owner ' || quote_literal(pg_get_userbyid(c.relowner))", """
                    ARRAY['ALTER TABLE ' || c.oid::regclass || ' OWNER TO '
                      || quote_ident(pg_get_userbyid(c.relowner))]""", """
                    (VALUES (1)) AS one ON pg_get_userbyid(c.relowner) <> current_user"""),
            part("NULL", "'its place in publication ' || quote_literal(b.pubname)", """
                    CASE WHEN to_jsonb(r) ->> 'prqual' IS NULL AND to_jsonb(r) ->> 'prattrs' IS NULL
                      THEN ARRAY['ALTER PUBLICATION ' || quote_ident(b.pubname) || ' ADD TABLE ' || c.oid::regclass]
                    END""", """
                    pg_catalog.pg_publication_rel r ON r.prrelid = c.oid
                    JOIN pg_catalog.pg_publication b ON b.oid = r.prpubid"""));

    /** What stands in the way, of the table or of a column. */
    private static final List<String> IN_THE_WAY = List.of(
            inTheWay("a.attname", """
                    CASE v.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' ELSE 'a rule of ' END
                    || quote_literal(v.oid::regclass::text)""", """
                    pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
                      AND d.classid = 'pg_catalog.pg_rewrite'::regclass
                    JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid AND r.ev_class <> c.oid
                    JOIN pg_catalog.pg_class v ON v.oid = r.ev_class
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                      AND d.refobjsubid > 0"""),
            inTheWay("NULL", "'function ' || quote_literal(f.oid::regprocedure::text)", """
                    pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_proc'::regclass
                      AND ((d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid)
                        OR (d.refclassid = 'pg_catalog.pg_type'::regclass AND d.refobjid = c.reltype))
                    JOIN pg_catalog.pg_proc f ON f.oid = d.objid"""),
            inTheWay("a.attname", "'trigger ' || quote_literal(t.tgname)", """
                    pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
                      AND d.classid = 'pg_catalog.pg_trigger'::regclass
                    JOIN pg_catalog.pg_trigger t ON t.oid = d.objid AND NOT t.tgisinternal
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                      AND d.refobjsubid > 0"""),
            inTheWay("a.attname", "'policy ' || quote_literal(p.polname)", """
                    pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
                      AND d.classid = 'pg_catalog.pg_policy'::regclass
                    JOIN pg_catalog.pg_policy p ON p.oid = d.objid
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                      AND d.refobjsubid > 0"""));

    /** Rows of {@code schema, name, part, what, fate, make}; of a table's partitions as well. */
    static final String DEPENDENTS =
            Stream.of(DEFINED, CONSTRAINTS, STORAGE, List.of(PartitionQueries.OF_TABLES), OF_SERVER, IN_THE_WAY)
                            .flatMap(List::stream)
                            .reduce((one, other) -> one + "UNION\n" + other)
                            .orElseThrow()
                    + "ORDER BY schema, name, fate, place, what, part";

    private DependentQueries() {}

    /** Whether something is a matter of the server, by its name. */
    static boolean isOfServer(String what) {
        return what.startsWith(RIGHTS_OF)
                || what.startsWith("the owner ")
                || what.startsWith("its place in publication ");
    }

    private static String part(String part, String what, String make, String join) {
        return part(part, what, "GOES_ALONG", make, join);
    }

    private static String inTheWay(String part, String what, String join) {
        return part(part, what, "IN_THE_WAY", "NULL", join);
    }

    /** New names of NOT NULL that end with a number come first: such a name made room for another. */
    private static String part(String part, String what, String fate, String make, String join) {
        return """
                SELECT n.nspname AS schema, c.relname AS name, (%s)::text AS part, (%s) AS what, '%s' AS fate,
                  (%s)::text[] AS make, CASE WHEN (%s) ~ E'NOT NULL .*\\\\d''$' THEN 0
                  WHEN (%s) ~ ' on (partition|sequence) ' THEN 3 ELSE 1 END AS place
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                JOIN %s
                WHERE c.relkind IN ('r', 'p')
                """.formatted(part, what, fate, make, what, what, join);
    }
}
