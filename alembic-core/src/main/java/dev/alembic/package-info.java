/** The facade: what the command line, build plugins and applications call. */
@NullMarked
package dev.alembic;

import org.jspecify.annotations.NullMarked;
