package dev.alembic.schema;

import java.util.Optional;

/**
 * Binary floating point numbers.
 *
 * @param precision as the database counts it, mostly in bits
 */
public record FloatType(Optional<Integer> precision) implements SqlType {}
