/** Reading the schemas of real servers. */
@NullMarked
package dev.alembic.testkit.reflect;

import org.jspecify.annotations.NullMarked;
