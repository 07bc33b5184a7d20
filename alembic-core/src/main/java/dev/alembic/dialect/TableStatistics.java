package dev.alembic.dialect;

import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a database knows of the sizes of its tables, without counting. */
@FunctionalInterface
public interface TableStatistics {

    /** Nothing is known. */
    TableStatistics NONE = table -> Optional.empty();

    /** The size of a table; absent if it isn't known. */
    Optional<TableSize> of(TableName table);

    /** All tables, those of the default schema without it; none if that isn't known. */
    default List<NamedSize> all() {
        return List.of();
    }

    /** How many seconds the longest transactions have been running, the longest first; none if that is not known. */
    default List<Long> longestTransactions() {
        return List.of();
    }

    /**
     * How large a table is, as the database estimates it.
     *
     * @param rows about how many; absent if that isn't known
     * @param bytes of its rows
     * @param indexBytes of its indexes
     */
    record TableSize(OptionalLong rows, long bytes, long indexBytes) {}

    /** A table and its size. */
    record NamedSize(TableName table, TableSize size) {}
}
