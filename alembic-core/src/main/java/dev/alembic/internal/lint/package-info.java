/** The rules that come with Alembic. */
@NullMarked
package dev.alembic.internal.lint;

import org.jspecify.annotations.NullMarked;
