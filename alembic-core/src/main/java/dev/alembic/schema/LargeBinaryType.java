package dev.alembic.schema;

import java.util.Optional;

/**
 * Bytes.
 *
 * @param length a hint, which MySQL writes
 */
public record LargeBinaryType(Optional<Integer> length) implements SqlType {}
