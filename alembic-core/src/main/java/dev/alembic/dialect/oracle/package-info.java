/** Oracle. */
@NullMarked
package dev.alembic.dialect.oracle;

import org.jspecify.annotations.NullMarked;
