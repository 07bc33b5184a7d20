/** HSQLDB. */
@NullMarked
package dev.alembic.hsqldb;

import org.jspecify.annotations.NullMarked;
