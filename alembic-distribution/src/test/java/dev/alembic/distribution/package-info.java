/** Tests of what is here. */
@NullMarked
package dev.alembic.distribution;

import org.jspecify.annotations.NullMarked;
