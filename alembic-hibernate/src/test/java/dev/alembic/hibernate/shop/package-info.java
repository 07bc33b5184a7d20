/** A shop's entities, with about everything that a mapping can say. */
@NullUnmarked
package dev.alembic.hibernate.shop;

import org.jspecify.annotations.NullUnmarked;
