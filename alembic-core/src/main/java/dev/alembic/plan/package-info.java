/** What a change will do to a database: what it locks, reads and writes, and what it loses. */
@NullMarked
package dev.alembic.plan;

import org.jspecify.annotations.NullMarked;
