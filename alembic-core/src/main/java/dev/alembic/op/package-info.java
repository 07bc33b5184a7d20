/** Operations: what to do to a schema, as values that know no SQL. */
@NullMarked
package dev.alembic.op;

import org.jspecify.annotations.NullMarked;
