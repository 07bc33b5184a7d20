/** Changes of a table that others read and write meanwhile, as they come and in phases. */
@NullMarked
package dev.alembic.benchmark.load;

import org.jspecify.annotations.NullMarked;
