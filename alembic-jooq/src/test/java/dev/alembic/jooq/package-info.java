@NullMarked
package dev.alembic.jooq;

import org.jspecify.annotations.NullMarked;
