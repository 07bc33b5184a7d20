/** What is measured, and beside whom. */
@NullMarked
package dev.alembic.benchmark;

import org.jspecify.annotations.NullMarked;
