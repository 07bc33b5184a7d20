/** Rows of scratch databases: made up, read and compared. */
@NullMarked
package dev.alembic.internal.proof;

import org.jspecify.annotations.NullMarked;
