/** The commands of Alembic as goals of a Maven build. */
@NullMarked
package dev.alembic.maven;

import org.jspecify.annotations.NullMarked;
