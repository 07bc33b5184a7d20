/** What a comparison finds on real databases, and what it must not. */
@NullMarked
package dev.alembic.testkit.noise;

import org.jspecify.annotations.NullMarked;
