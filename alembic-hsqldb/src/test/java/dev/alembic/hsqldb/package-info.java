/** The dialect for HSQLDB, held to the laws. */
@org.jspecify.annotations.NullMarked
package dev.alembic.hsqldb;
