/** SQL as text: statements, identifiers, literals, types, expressions. Knows no database. */
@NullMarked
package dev.alembic.sql;

import org.jspecify.annotations.NullMarked;
