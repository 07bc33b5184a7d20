package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what in a database of PostgreSQL: its owner's grants, in each schema, and what was taken
 * from everybody. Owners are whoever makes things.
 */
final class PostgresqlRights {

    /** Behind a right of the row {@code %1$s} of {@code aclexplode}: to whom it is given. */
    static final String TO = """
            ' TO ' || CASE %1$s.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(%1$s.grantee)) END
            || CASE WHEN %1$s.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END""";

    /** Of the grantee {@code g.acl} on the relation {@code c}. */
    static final String ON_RELATION = """
            (SELECT array_agg('GRANT ' || e.privilege_type || ' ON ' || c.oid::regclass || %s
              ORDER BY e.privilege_type)
             FROM aclexplode(c.relacl) e WHERE e.grantee = (g.acl).grantee)""".formatted(TO.formatted("e"));

    /** Of the grantee {@code g.acl} on the column of the row {@code g}, of the relation {@code c}. */
    static final String ON_COLUMN = """
            (SELECT array_agg('GRANT ' || e.privilege_type || ' (' || quote_ident(g.attname) || ') ON '
               || c.oid::regclass || %s ORDER BY e.privilege_type)
             FROM pg_catalog.pg_attribute b CROSS JOIN LATERAL aclexplode(b.attacl) e
             WHERE b.attrelid = c.oid AND b.attname = g.attname
               AND e.grantee = (g.acl).grantee)""".formatted(TO.formatted("e"));

    /** Of the grantee {@code g.acl} on the sequence {@code s}. */
    static final String ON_SEQUENCE = """
            (SELECT array_agg('GRANT ' || e.privilege_type || ' ON SEQUENCE ' || s.oid::regclass || %s
              ORDER BY e.privilege_type)
             FROM aclexplode(s.relacl) e WHERE e.grantee = (g.acl).grantee)""".formatted(TO.formatted("e"));

    /** What everybody may do unless it is taken away. */
    private static final String SUBJECTS = """
            SELECT c.relnamespace AS schema, c.relowner AS owner, 'pg_class'::regclass AS class, c.oid,
              CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE '' END || c.oid::regclass AS subject, NULL::text AS part,
              c.relacl AS acl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS usual
            FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
            UNION ALL
            SELECT c.relnamespace, c.relowner, 'pg_class'::regclass, c.oid, c.oid::regclass::text,
              quote_ident(a.attname), a.attacl, acldefault('c', c.relowner)
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
            UNION ALL
            SELECT p.pronamespace, p.proowner, 'pg_proc'::regclass, p.oid,
              CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || p.oid::regprocedure, NULL,
              p.proacl, acldefault('f', p.proowner)
            FROM pg_catalog.pg_proc p
            UNION ALL
            SELECT t.typnamespace, t.typowner, 'pg_type'::regclass, t.oid,
              CASE t.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END || t.oid::regtype, NULL,
              t.typacl, acldefault('T', t.typowner)
            FROM pg_catalog.pg_type t WHERE t.typtype IN ('c', 'd', 'e', 'r')
            UNION ALL
            SELECT n.oid, n.nspowner, 'pg_namespace'::regclass, n.oid, 'SCHEMA ' || quote_ident(n.nspname), NULL,
              n.nspacl, coalesce(
                (SELECT i.initprivs FROM pg_catalog.pg_init_privs i
                 WHERE i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid), acldefault('n', n.nspowner))
            FROM pg_catalog.pg_namespace n
            """;

    /** Rows of {@code schema, is_default, grantee, role, is_given, statements}, one a grantee and schema. */
    private static final String RIGHTS = """
            SELECT n.nspname AS schema, n.nspname = current_schema() AS is_default, g.is_given,
              CASE g.grantee WHEN 0 THEN 'everybody' ELSE quote_literal(pg_get_userbyid(g.grantee)) END AS grantee,
              CASE WHEN g.grantee <> 0 THEN quote_literal(pg_get_userbyid(g.grantee)) END AS role,
              array_agg(g.statement ORDER BY g.statement) AS statements
            FROM (
              SELECT s.schema, s.class, s.oid, e.grantee, TRUE AS is_given,
                'GRANT ' || e.privilege_type || coalesce(' (' || s.part || ')', '') || ' ON ' || s.subject
                  || %s AS statement
              FROM (%s) s CROSS JOIN LATERAL aclexplode(s.acl) e
              WHERE e.grantee <> s.owner AND NOT EXISTS (
                SELECT 1 FROM aclexplode(s.usual) u WHERE u.grantee = e.grantee
                  AND u.privilege_type = e.privilege_type AND u.is_grantable = e.is_grantable)
              UNION ALL
              SELECT s.schema, s.class, s.oid, u.grantee, FALSE,
                'REVOKE ' || u.privilege_type || ' ON ' || s.subject || ' FROM PUBLIC'
              FROM (%s) s CROSS JOIN LATERAL aclexplode(s.usual) u
              WHERE s.acl IS NOT NULL AND u.grantee = 0 AND NOT EXISTS (
                SELECT 1 FROM aclexplode(s.acl) e WHERE e.grantee = 0 AND e.privilege_type = u.privilege_type)
            ) g
            JOIN pg_catalog.pg_namespace n ON n.oid = g.schema
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            WHERE NOT EXISTS (
              SELECT 1 FROM pg_catalog.pg_depend d
              WHERE d.classid = g.class AND d.objid = g.oid AND d.deptype = 'e')
              AND NOT (g.class = 'pg_class'::regclass AND g.oid::regclass::text ~ 'alembic_(version|history)"?$')
            GROUP BY n.nspname, g.grantee, g.is_given
            ORDER BY n.nspname, g.is_given, grantee
            """.formatted(TO.formatted("e"), SUBJECTS, SUBJECTS);

    private final Catalog catalog;

    PostgresqlRights(Catalog catalog) {
        this.catalog = catalog;
    }

    /** For each of those who have some; what was taken from everybody first. */
    List<Definition> all() {
        return catalog.list(RIGHTS, PostgresqlRights::definition);
    }

    /** Roles belong to the server, and another one may not have them. */
    private static Definition definition(CatalogRow row) {
        List<String> statements = row.texts("statements");
        Optional<String> role = row.optional("role");
        return new Definition(
                (row.flag("is_given") ? "the rights of " : "the rights taken from ") + row.text("grantee"),
                row.flag("is_default") ? Optional.empty() : row.optional("schema"),
                false,
                whereThereIs(role, statements),
                whereThereIs(role, undone(statements)),
                List.of());
    }

    /** A schema may stay; the rights on everything else go with it. */
    private static List<String> undone(List<String> statements) {
        return statements.stream()
                .filter(statement -> statement.contains(" ON SCHEMA "))
                .map(statement -> statement.startsWith("GRANT")
                        ? statement
                                .replaceFirst("^GRANT", "REVOKE")
                                .replaceFirst(" WITH GRANT OPTION$", "")
                                .replaceFirst(" TO (\\S+)$", " FROM $1")
                        : statement.replaceFirst("^REVOKE", "GRANT").replaceFirst(" FROM PUBLIC$", " TO PUBLIC"))
                .toList();
    }

    private static List<String> whereThereIs(Optional<String> role, List<String> statements) {
        return role.isEmpty() || statements.isEmpty() ? statements : List.of(whereThereIs(role.get(), statements));
    }

    private static String whereThereIs(String role, List<String> statements) {
        return """
                DO $rights$ BEGIN
                    IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = %s) THEN
                        %s;
                    END IF;
                END $rights$""".formatted(role, String.join(";\n        ", statements));
    }
}
