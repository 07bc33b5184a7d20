/** A law over random histories: models that change step by step while their tables hold rows. */
@org.jspecify.annotations.NullMarked
package dev.alembic.testkit.history;
