package dev.alembic.plan;

import java.util.List;
import java.util.Optional;

/**
 * How large a database is and how fast: names, sizes and numbers, no values.
 *
 * @param database product and version: {@code PostgreSQL 18.6}
 * @param taken when, as ISO 8601 in UTC
 * @param tables by schema and name
 * @param transactionSeconds how long the longest transactions were running by then, the longest first; none if
 *     that isn't known
 * @param pace how long statements took by the history, as a multiple of what is expected of a usual machine;
 *     absent if none of them took long enough to be measured
 */
public record DatabaseStatistics(
        String database,
        String taken,
        List<TableStatistic> tables,
        List<Long> transactionSeconds,
        Optional<Double> pace) {

    /** Copies the lists. */
    public DatabaseStatistics {
        tables = List.copyOf(tables);
        transactionSeconds = List.copyOf(transactionSeconds);
    }
}
