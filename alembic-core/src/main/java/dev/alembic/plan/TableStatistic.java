package dev.alembic.plan;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How large a table is, as the database estimates it.
 *
 * @param schema absent: the default one
 * @param table its name
 * @param rows about how many; absent if that isn't known
 * @param bytes of its rows
 * @param indexBytes of its indexes
 */
public record TableStatistic(Optional<String> schema, String table, OptionalLong rows, long bytes, long indexBytes) {}
