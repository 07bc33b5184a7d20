package dev.alembic.schema;

import java.util.Optional;

/**
 * A length of time; databases without such a type store a date and time.
 *
 * @param secondPrecision digits after the second's point
 * @param dayPrecision digits of the days (Oracle)
 */
public record IntervalType(Optional<Integer> secondPrecision, Optional<Integer> dayPrecision) implements SqlType {}
