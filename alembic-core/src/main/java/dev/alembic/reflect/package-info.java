/** Reading the schema of a live database. */
@NullMarked
package dev.alembic.reflect;

import org.jspecify.annotations.NullMarked;
