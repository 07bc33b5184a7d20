/** Rules that look at revisions before they run, and what they find. */
@NullMarked
package dev.alembic.lint;

import org.jspecify.annotations.NullMarked;
