/**
 * Tests of revisions with JUnit: {@link dev.alembic.junit.MigrationSuite} is a class full of them,
 * {@link dev.alembic.junit.MigratedDatabase} a database for tests of one's own.
 */
@NullMarked
package dev.alembic.junit;

import org.jspecify.annotations.NullMarked;
