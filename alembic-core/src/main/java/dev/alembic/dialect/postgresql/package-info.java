/** PostgreSQL. */
@NullMarked
package dev.alembic.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
