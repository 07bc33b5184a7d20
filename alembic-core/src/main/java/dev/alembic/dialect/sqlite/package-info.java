/** SQLite. */
@NullMarked
package dev.alembic.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
