/**
 * Stories: Markdown files that tell what a user types and sees, run on real databases.
 *
 * <p>The format is described in {@code src/test/resources/stories/README.md}.
 */
@NullMarked
package dev.alembic.it;

import org.jspecify.annotations.NullMarked;
