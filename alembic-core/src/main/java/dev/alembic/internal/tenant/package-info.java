/** Brings a command to many tenants: in which order, how many at once, and when to stop. */
@org.jspecify.annotations.NullMarked
package dev.alembic.internal.tenant;
