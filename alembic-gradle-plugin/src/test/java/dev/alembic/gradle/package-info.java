@NullMarked
package dev.alembic.gradle;

import org.jspecify.annotations.NullMarked;
