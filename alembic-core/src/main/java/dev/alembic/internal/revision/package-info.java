/**
 * The graph of revisions, the grammar that names them, and the way from one set of heads to
 * another.
 */
@NullMarked
package dev.alembic.internal.revision;

import org.jspecify.annotations.NullMarked;
