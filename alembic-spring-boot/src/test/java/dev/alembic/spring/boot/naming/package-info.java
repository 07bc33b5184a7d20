/** Entities whose names nobody has written down. */
@NullMarked
package dev.alembic.spring.boot.naming;

import org.jspecify.annotations.NullMarked;
