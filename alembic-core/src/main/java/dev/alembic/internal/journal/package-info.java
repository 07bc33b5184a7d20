/** What a revision has done, noted statement by statement, where a failure can't be rolled back. */
@NullMarked
package dev.alembic.internal.journal;

import org.jspecify.annotations.NullMarked;
