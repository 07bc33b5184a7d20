/** Runs migrations: connections, transactions, the version table, and where statements go. */
@NullMarked
package dev.alembic.internal.runtime;

import org.jspecify.annotations.NullMarked;
