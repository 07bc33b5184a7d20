/** What a database is to Alembic: names, types, DDL, comparison. One package below for each. */
@NullMarked
package dev.alembic.dialect;

import org.jspecify.annotations.NullMarked;
