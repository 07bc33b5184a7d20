/** What is said beforehand about statements, measured on real databases. */
@NullMarked
package dev.alembic.testkit.plan;

import org.jspecify.annotations.NullMarked;
