/** Batch: changes of a table as ALTERs, or as a copy that takes the table's place. Pure. */
@NullMarked
package dev.alembic.internal.batch;

import org.jspecify.annotations.NullMarked;
