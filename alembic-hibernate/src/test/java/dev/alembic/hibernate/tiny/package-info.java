/** One small entity. */
@NullUnmarked
package dev.alembic.hibernate.tiny;

import org.jspecify.annotations.NullUnmarked;
