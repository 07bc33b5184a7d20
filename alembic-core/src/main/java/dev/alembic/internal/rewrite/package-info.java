/** Changes names wherever they stand in the definition of a table. */
@NullMarked
package dev.alembic.internal.rewrite;

import org.jspecify.annotations.NullMarked;
