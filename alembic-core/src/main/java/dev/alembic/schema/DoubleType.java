package dev.alembic.schema;

import java.util.Optional;

/**
 * Binary floating point numbers of double precision.
 *
 * @param precision as the database counts it
 */
public record DoubleType(Optional<Integer> precision) implements SqlType {}
