package dev.alembic.hsqldb;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** Reads sequences. */
final class HsqldbSequenceReader {

    private static final String SEQUENCES = """
            SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, CASE WHEN DATA_TYPE <> 'BIGINT' THEN DATA_TYPE END AS TYPE,
                   START_WITH AS IDENTITY_START, INCREMENT AS IDENTITY_INCREMENT,
                   MINIMUM_VALUE AS IDENTITY_MINIMUM, MAXIMUM_VALUE AS IDENTITY_MAXIMUM,
                   CYCLE_OPTION AS IDENTITY_CYCLE
            FROM INFORMATION_SCHEMA.SEQUENCES
            WHERE SEQUENCE_SCHEMA <> 'SYSTEM_LOBS'
            ORDER BY SEQUENCE_SCHEMA, SEQUENCE_NAME
            """;

    private final HsqldbCatalog catalog;

    HsqldbSequenceReader(HsqldbCatalog catalog) {
        this.catalog = catalog;
    }

    void read() {
        catalog.catalog().list(SEQUENCES, this::sequence);
    }

    private boolean sequence(CatalogRow row) {
        String schema = row.text("sequence_schema");
        if (!catalog.wanted().contains(schema)) {
            return false;
        }
        Optional<SqlType> type = row.optional("type").map(HsqldbTypeMap.MAP::fromSql);
        TableName name = catalog.names().table(schema, row.text("sequence_name"));
        catalog.draft().found(new Sequence(name, type, HsqldbCatalog.counting(row)));
        return true;
    }
}
