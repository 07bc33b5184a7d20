/** MySQL and MariaDB. */
@NullMarked
package dev.alembic.dialect.mysql;

import org.jspecify.annotations.NullMarked;
