/** Operations written as the source of a revision. */
@NullMarked
package dev.alembic.render;

import org.jspecify.annotations.NullMarked;
