/** The commands of Alembic as tasks of a Gradle build. */
@NullMarked
package dev.alembic.gradle;

import org.jspecify.annotations.NullMarked;
