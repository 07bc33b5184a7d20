/** Entities of tables that people wrote by hand. */
@NullUnmarked
package dev.alembic.hibernate.habit;

import org.jspecify.annotations.NullUnmarked;
