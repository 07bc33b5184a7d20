/** What the author of a migration and of an environment writes against. */
@NullMarked
package dev.alembic.migration;

import org.jspecify.annotations.NullMarked;
