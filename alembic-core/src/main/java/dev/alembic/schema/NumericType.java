package dev.alembic.schema;

import java.util.Optional;

/**
 * Exact decimal numbers.
 *
 * @param precision number of digits
 * @param scale number of digits after the point; written only together with the precision
 */
public record NumericType(Optional<Integer> precision, Optional<Integer> scale) implements SqlType {}
