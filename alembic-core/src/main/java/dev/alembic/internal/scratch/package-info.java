/** Databases that are made for a purpose and dropped after it: for a test, or to generate code from. */
@NullMarked
package dev.alembic.internal.scratch;

import org.jspecify.annotations.NullMarked;
