/** Changes of a table in use, tried in small. */
@NullMarked
package dev.alembic.benchmark.load;

import org.jspecify.annotations.NullMarked;
