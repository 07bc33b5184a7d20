/** What the launcher script prepares on its first run, so that later ones start faster. */
@NullMarked
package dev.alembic.distribution;

import org.jspecify.annotations.NullMarked;
