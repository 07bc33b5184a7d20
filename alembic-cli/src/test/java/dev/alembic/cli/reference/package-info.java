/** The pages of {@code docs/reference}, written from the code itself. */
@NullMarked
package dev.alembic.cli.reference;

import org.jspecify.annotations.NullMarked;
