/** The laws, over our dialects. */
@org.jspecify.annotations.NullMarked
package dev.alembic.testkit.law;
