/** The configuration: read once, then immutable. */
@NullMarked
package dev.alembic.config;

import org.jspecify.annotations.NullMarked;
