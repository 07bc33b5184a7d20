package dev.alembic.dialect.h2;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.SchemaDraft;
import dev.alembic.reflect.StoredNames;
import dev.alembic.reflect.TableDraft;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlType;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas that are read, and what was found in them.
 *
 * @param stored names of the schemas, as the catalogue has them
 */
record H2Schemas(Catalog catalog, SchemaDraft<H2Key> draft, StoredNames names, Set<String> stored) {

    private static final String TABLES = """
            SELECT TABLE_SCHEMA, TABLE_NAME, REMARKS
            FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_TYPE = 'BASE TABLE' AND STORAGE_TYPE <> 'TABLE LINK'
            ORDER BY TABLE_SCHEMA, TABLE_NAME
            """;
    private static final String SEQUENCES = """
            SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, START_VALUE, INCREMENT, MINIMUM_VALUE,
                   MAXIMUM_VALUE, CYCLE_OPTION, CACHE,
                   CASE WHEN DATA_TYPE <> 'BIGINT' THEN DATA_TYPE END AS TYPE
            FROM INFORMATION_SCHEMA.SEQUENCES
            ORDER BY SEQUENCE_SCHEMA, SEQUENCE_NAME
            """;

    /** The table that a row is about; absent if it isn't wanted. */
    Optional<TableDraft> table(CatalogRow row) {
        return draft.table(H2Key.table(row));
    }

    void readTables() {
        catalog.list(TABLES, this::found);
    }

    private Optional<TableDraft> found(CatalogRow row) {
        H2Key key = H2Key.table(row);
        if (!stored.contains(key.schema())) {
            return Optional.empty();
        }
        Optional<TableDraft> table = draft.found(key, names.table(key.schema(), key.name()));
        table.ifPresent(found -> found.comment(row.filled("remarks")));
        return table;
    }

    void readSequences() {
        catalog.list(SEQUENCES, this::sequence).stream()
                .flatMap(Optional::stream)
                .forEach(draft::found);
    }

    private Optional<Sequence> sequence(CatalogRow row) {
        if (!stored.contains(row.text("sequence_schema"))) {
            return Optional.empty();
        }
        Optional<SqlType> type = row.optional("type").map(H2TypeMap.MAP::fromSql);
        SequenceOptions options = new SequenceOptions(
                row.number("start_value"),
                row.number("increment"),
                row.number("minimum_value"),
                row.number("maximum_value"),
                false,
                false,
                Optional.of(row.flag("cycle_option")),
                // A sequence that counts down says nonsense (observed with 2.4).
                row.number("cache").map(size -> Math.max(size, 1)),
                Optional.empty());
        return Optional.of(
                new Sequence(names.table(row.text("sequence_schema"), row.text("sequence_name")), type, options));
    }
}
