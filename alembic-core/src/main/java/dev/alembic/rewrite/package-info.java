/** Changes names wherever they stand in the definition of a table. */
@NullMarked
package dev.alembic.rewrite;

import org.jspecify.annotations.NullMarked;
