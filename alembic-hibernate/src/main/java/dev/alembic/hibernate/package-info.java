/** The schema of JPA entities, as Hibernate would make it, as a model. */
@NullMarked
package dev.alembic.hibernate;

import org.jspecify.annotations.NullMarked;
