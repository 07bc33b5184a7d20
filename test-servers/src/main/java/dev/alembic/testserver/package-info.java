/**
 * Real PostgreSQL and MariaDB servers for tests: unpacked and initialised once per user, started
 * once per build, gone when the build is gone.
 */
@NullMarked
package dev.alembic.testserver;

import org.jspecify.annotations.NullMarked;
