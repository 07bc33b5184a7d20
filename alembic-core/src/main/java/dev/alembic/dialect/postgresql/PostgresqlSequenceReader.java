package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlType;
import java.util.Optional;

/** Reads the sequences that don't belong to a column. */
final class PostgresqlSequenceReader {

    private static final String SEQUENCES = """
            SELECT n.nspname AS schema, c.relname AS name, s.seqstart, s.seqincrement, s.seqmin,
                   s.seqmax, s.seqcache, s.seqcycle,
                   CASE WHEN s.seqtypid <> 'int8'::regtype THEN format_type(s.seqtypid, NULL) END AS type
            FROM pg_catalog.pg_sequence s
            JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relpersistence <> 't'
              AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid
                  AND e.deptype IN ('a', 'i', 'e'))
            ORDER BY n.nspname, c.relname
            """;

    private final PostgresqlCatalog catalog;

    PostgresqlSequenceReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.list(SEQUENCES, this::sequence).forEach(catalog.draft()::found);
    }

    private Sequence sequence(CatalogRow row) {
        Optional<SqlType> type = row.optional("type").map(PostgresqlTypeMap.MAP::fromSql);
        return new Sequence(catalog.name(row.text("schema"), row.text("name")), type, options(row));
    }

    /** How numbers are counted, from a row with the columns of {@code pg_sequence}. */
    static SequenceOptions options(CatalogRow row) {
        return new SequenceOptions(
                row.number("seqstart"),
                row.number("seqincrement"),
                row.number("seqmin"),
                row.number("seqmax"),
                false,
                false,
                Optional.of(row.flag("seqcycle")),
                row.number("seqcache"),
                Optional.empty());
    }
}
