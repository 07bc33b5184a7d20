package dev.alembic.schema;

import java.util.Optional;

/**
 * A generated column: {@code GENERATED ALWAYS AS (expression)}.
 *
 * @param expression what is computed
 * @param stored whether the value is stored ({@code true}) or computed on reading ({@code false});
 *     absent: as the database likes
 */
public record Computed(SqlExpression expression, Optional<Boolean> stored) implements ServerDefault {}
