/** The schema of a database as files that stand beside the revisions. */
@NullMarked
package dev.alembic.internal.snapshot;

import org.jspecify.annotations.NullMarked;
