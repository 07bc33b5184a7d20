/** Lets jOOQ generate code from revisions, without a database that somebody has migrated. */
@NullMarked
package dev.alembic.jooq;

import org.jspecify.annotations.NullMarked;
