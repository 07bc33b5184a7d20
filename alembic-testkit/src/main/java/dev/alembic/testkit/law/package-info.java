/**
 * What holds for every operation, type and dialect: cases that leave nothing out, for our dialects
 * and for those of others.
 */
@org.jspecify.annotations.NullMarked
package dev.alembic.testkit.law;
