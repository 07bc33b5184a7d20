/** What was done to a database: which revision, by whom, when, and what takes it back. */
@NullMarked
package dev.alembic.internal.history;

import org.jspecify.annotations.NullMarked;
