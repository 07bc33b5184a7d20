/**
 * The schema as values: tables, columns, constraints, indexes, types, expressions and names. Knows
 * neither SQL nor databases; {@link dev.alembic.schema.Dsl} is how users write it.
 */
@NullMarked
package dev.alembic.schema;

import org.jspecify.annotations.NullMarked;
