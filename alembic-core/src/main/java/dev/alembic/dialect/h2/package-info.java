/** H2. */
@NullMarked
package dev.alembic.dialect.h2;

import org.jspecify.annotations.NullMarked;
