/** Operations written as the source of a revision. */
@NullMarked
package dev.alembic.internal.render;

import org.jspecify.annotations.NullMarked;
