/** What a comparison of a model with a database found, and what is known of renames. */
@NullMarked
package dev.alembic.comparison;

import org.jspecify.annotations.NullMarked;
