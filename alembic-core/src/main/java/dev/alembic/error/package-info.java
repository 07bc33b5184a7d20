/** What can go wrong, told in one sentence that names the thing and the way out. */
@NullMarked
package dev.alembic.error;

import org.jspecify.annotations.NullMarked;
