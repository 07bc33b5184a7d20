package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import java.util.List;
import java.util.Optional;

/**
 * Sequences that belong to a column whose default doesn't ask them: they go with it, and no model
 * speaks of them. Read with one query for all tables.
 */
final class OwnedSequences {

    private static final String SEQUENCES = """
            SELECT n.nspname AS schema, c.relname AS name, a.attname AS column_name,
                   format('CREATE SEQUENCE %s AS %s START WITH %s INCREMENT BY %s MINVALUE %s MAXVALUE %s CACHE %s%s'
                     || ' OWNED BY %s.%I',
                     s.oid::regclass, format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin, q.seqmax,
                     q.seqcache, CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END, c.oid::regclass, a.attname) AS sql
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
              AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'a' AND d.refobjsubid > 0
            JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
            JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
            WHERE c.relkind IN ('r', 'p') AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend u
                JOIN pg_catalog.pg_attrdef v ON v.oid = u.objid
                WHERE u.classid = 'pg_catalog.pg_attrdef'::regclass AND u.refobjid = s.oid AND v.adrelid = c.oid)
            ORDER BY s.relname
            """;

    private final List<Owned> sequences;

    OwnedSequences(Catalog catalog) {
        this.sequences = catalog.list(SEQUENCES, Owned::of);
    }

    private record Owned(String schema, String table, String column, String creation) {

        static Owned of(CatalogRow row) {
            return new Owned(row.text("schema"), row.text("name"), row.text("column_name"), row.text("sql"));
        }
    }

    /** What creates those of a table, or of one of its columns. */
    List<String> creating(String schema, String table, Optional<Name> column) {
        return sequences.stream()
                .filter(one -> one.schema().equals(schema) && one.table().equals(table))
                .filter(one -> column.isEmpty() || column.get().text().equals(one.column()))
                .map(Owned::creation)
                .toList();
    }
}
