package dev.alembic.dialect;

import dev.alembic.schema.TableName;
import java.util.Optional;

/** What a database knows of the sizes of its tables, without counting. */
@FunctionalInterface
public interface TableStatistics {

    /** Nothing is known. */
    TableStatistics NONE = table -> Optional.empty();

    /** The size of a table; absent if it isn't known. */
    Optional<TableSize> of(TableName table);

    /**
     * How large a table is, as the database estimates it.
     *
     * @param bytes of its rows
     * @param indexBytes of its indexes
     */
    record TableSize(long bytes, long indexBytes) {}
}
