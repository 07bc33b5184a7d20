package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sequences that belong to a column, go with it, and are in no model: those that its default doesn't
 * ask, or not only them, and those that SERIAL would make otherwise. Read with one query for all
 * tables.
 */
final class OwnedSequences {

    private static final String SEQUENCES = """
            SELECT n.nspname AS schema, c.relname AS name, a.attname AS column_name, s.oid::regclass::text AS sequence,
                   format('AS %s START WITH %s INCREMENT BY %s MINVALUE %s MAXVALUE %s CACHE %s %s',
                     format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin, q.seqmax,
                     q.seqcache, CASE WHEN q.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END) AS settings,
                   format('ALTER SEQUENCE %s OWNED BY %s.%I', s.oid::regclass, c.oid::regclass, a.attname) AS owning,
                   pg_get_expr(v.adbin, v.adrelid) IS NOT DISTINCT FROM format('nextval(%L::regclass)', s.oid::regclass)
                     AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) AS is_serial,
                   q.seqtypid = a.atttypid AND q.seqstart = 1 AND q.seqincrement = 1 AND q.seqmin = 1
                     AND q.seqmax = CASE q.seqtypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
                       ELSE 9223372036854775807 END
                     AND q.seqcache = 1 AND NOT q.seqcycle AS is_usual
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
              AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'a' AND d.refobjsubid > 0
            JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
            JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
            LEFT JOIN pg_catalog.pg_attrdef v ON v.adrelid = c.oid AND v.adnum = a.attnum
            WHERE c.relkind IN ('r', 'p')
            ORDER BY s.relname
            """;

    private final List<Owned> sequences;

    OwnedSequences(Catalog catalog) {
        this.sequences = catalog.list(SEQUENCES, Owned::of);
    }

    /**
     * A sequence and its column.
     *
     * @param before what has to happen before the column is there again; absent: nothing
     * @param after what has to happen then; absent: nothing
     */
    private record Owned(String schema, String table, String column, Optional<String> before, Optional<String> after) {

        static Owned of(CatalogRow row) {
            String settings = row.text("sequence") + " " + row.text("settings");
            boolean isSerial = row.flag("is_serial");
            Optional<String> change =
                    row.flag("is_usual") ? Optional.empty() : Optional.of("ALTER SEQUENCE " + settings + " RESTART");
            return new Owned(
                    row.text("schema"),
                    row.text("name"),
                    row.text("column_name"),
                    isSerial ? Optional.empty() : Optional.of("CREATE SEQUENCE " + settings),
                    isSerial ? change : Optional.of(row.text("owning")));
        }
    }

    /** What comes before a table, or one of its columns, is there again. */
    List<String> before(String schema, String table, Optional<Name> column) {
        return of(schema, table, column).flatMap(one -> one.before().stream()).toList();
    }

    /** What comes afterwards. */
    List<String> after(String schema, String table, Optional<Name> column) {
        return of(schema, table, column).flatMap(one -> one.after().stream()).toList();
    }

    private Stream<Owned> of(String schema, String table, Optional<Name> column) {
        return sequences.stream()
                .filter(one -> one.schema().equals(schema) && one.table().equals(table))
                .filter(one -> column.isEmpty() || column.get().text().equals(one.column()));
    }
}
