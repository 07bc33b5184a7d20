/** Entities mapped in ways that are rarely seen. */
@NullUnmarked
package dev.alembic.hibernate.corner;

import org.jspecify.annotations.NullUnmarked;
