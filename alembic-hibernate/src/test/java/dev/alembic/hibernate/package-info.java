/** Tests on real databases. */
@NullMarked
package dev.alembic.hibernate;

import org.jspecify.annotations.NullMarked;
