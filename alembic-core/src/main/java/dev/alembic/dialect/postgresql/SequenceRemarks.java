package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import java.util.List;
import java.util.stream.Stream;

/** Comments and rights on sequences that belong to no column. Read with one query for all. */
final class SequenceRemarks {

    private static final String REMARKS = """
            SELECT n.nspname AS schema, s.relname AS name,
              'COMMENT ON SEQUENCE ' || s.oid::regclass || ' IS '
                || quote_literal(obj_description(s.oid, 'pg_class')) AS comment,
              (SELECT array_agg('GRANT ' || e.privilege_type || ' ON SEQUENCE ' || s.oid::regclass || %s
                 ORDER BY e.privilege_type)
               FROM aclexplode(s.relacl) e WHERE e.grantee <> s.relowner) AS rights
            FROM pg_catalog.pg_class s
            JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
            WHERE s.relkind = 'S' AND (s.relacl IS NOT NULL OR obj_description(s.oid, 'pg_class') IS NOT NULL)
              AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = s.oid
                  AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0)
            """.formatted(PostgresqlRights.TO.formatted("e"));

    private final List<Remark> remarks;

    SequenceRemarks(Catalog catalog) {
        this.remarks = catalog.list(REMARKS, Remark::of);
    }

    /** What is said of a sequence. */
    private record Remark(String schema, String name, List<String> comments, List<String> rights) {

        static Remark of(CatalogRow row) {
            return new Remark(
                    row.text("schema"),
                    row.text("name"),
                    row.optional("comment").stream().toList(),
                    row.texts("rights"));
        }
    }

    /** The statement that brings back its comment, if it has one. */
    List<String> comment(String schema, String name) {
        return of(schema, name).flatMap(one -> one.comments().stream()).toList();
    }

    /** Those that give others their rights on it. */
    List<String> rights(String schema, String name) {
        return of(schema, name).flatMap(one -> one.rights().stream()).toList();
    }

    private Stream<Remark> of(String schema, String name) {
        return remarks.stream()
                .filter(one -> one.schema().equals(schema) && one.name().equals(name));
    }
}
