/** Compares a model with what a database holds, as values: what would make them equal, and why. */
@NullMarked
package dev.alembic.internal.diff;

import org.jspecify.annotations.NullMarked;
