/** What applications map, theme by theme: every feature of mappings, each in an entity of its own. */
@NullUnmarked
package dev.alembic.hibernate.application;

import org.jspecify.annotations.NullUnmarked;
