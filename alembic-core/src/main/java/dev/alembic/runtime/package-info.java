/** Runs migrations: connections, transactions, the version table, and where statements go. */
@NullMarked
package dev.alembic.runtime;

import org.jspecify.annotations.NullMarked;
