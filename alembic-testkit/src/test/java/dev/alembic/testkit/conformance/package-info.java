/** Tests of the replayer, and the replay of our own record. */
@org.jspecify.annotations.NullMarked
package dev.alembic.testkit.conformance;
