package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlType;
import java.util.Optional;

/** Reads sequences. */
final class H2SequenceReader {

    private static final String SEQUENCES = """
            SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, START_VALUE, INCREMENT, MINIMUM_VALUE,
                   MAXIMUM_VALUE, CYCLE_OPTION, CACHE,
                   CASE WHEN DATA_TYPE <> 'BIGINT' THEN DATA_TYPE END AS TYPE
            FROM INFORMATION_SCHEMA.SEQUENCES
            ORDER BY SEQUENCE_SCHEMA, SEQUENCE_NAME
            """;

    private final H2Catalog catalog;

    H2SequenceReader(H2Catalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.catalog().list(SEQUENCES, this::sequence).stream()
                .flatMap(Optional::stream)
                .forEach(catalog.draft()::found);
    }

    private Optional<Sequence> sequence(CatalogRow row) {
        String schema = row.text("sequence_schema");
        if (!catalog.stored().contains(schema)) {
            return Optional.empty();
        }
        Optional<SqlType> type = row.optional("type").map(H2TypeMap.MAP::fromSql);
        return Optional.of(new Sequence(catalog.names().table(schema, row.text("sequence_name")), type, options(row)));
    }

    private static SequenceOptions options(CatalogRow row) {
        return new SequenceOptions(
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
    }
}
