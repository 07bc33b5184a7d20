package dev.alembic.testkit.law;

import dev.alembic.schema.SqlType;

/**
 * A type, and a value of it.
 *
 * @param type of a column
 * @param value as a migration would give it
 */
public record TypeCase(SqlType type, Object value) {}
