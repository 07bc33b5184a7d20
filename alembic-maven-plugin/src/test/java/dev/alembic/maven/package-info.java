/** Builds of small projects by a real Maven. */
@NullMarked
package dev.alembic.maven;

import org.jspecify.annotations.NullMarked;
