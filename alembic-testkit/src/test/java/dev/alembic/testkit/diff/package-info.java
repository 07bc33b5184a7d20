/** Laws of comparing schemas, on live databases. */
@NullMarked
package dev.alembic.testkit.diff;

import org.jspecify.annotations.NullMarked;
