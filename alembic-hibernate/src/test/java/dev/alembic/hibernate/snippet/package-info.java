/** Small entities, each for one thing that Hibernate or a database does in its own way. */
@NullUnmarked
package dev.alembic.hibernate.snippet;

import org.jspecify.annotations.NullUnmarked;
