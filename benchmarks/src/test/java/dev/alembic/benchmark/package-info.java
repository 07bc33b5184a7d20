/** Tests of what is here. */
@NullMarked
package dev.alembic.benchmark;

import org.jspecify.annotations.NullMarked;
