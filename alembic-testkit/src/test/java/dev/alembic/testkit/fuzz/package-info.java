/** Hostile names and values, by the thousand, on real databases. */
@org.jspecify.annotations.NullMarked
package dev.alembic.testkit.fuzz;
