/** Many databases, or schemas of one, that have the same revisions: who they are, and how a command went on each. */
@org.jspecify.annotations.NullMarked
package dev.alembic.tenant;
