/** SQL Server. */
@NullMarked
package dev.alembic.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
