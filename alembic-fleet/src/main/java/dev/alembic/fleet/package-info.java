/** Many tenants, migrated by any number of processes that share a table of jobs in PostgreSQL. */
@NullMarked
package dev.alembic.fleet;

import org.jspecify.annotations.NullMarked;
