/** Processes that are killed while they migrate: whatever the moment, the next run brings it to its end. */
@NullMarked
package dev.alembic.testkit.crash;

import org.jspecify.annotations.NullMarked;
