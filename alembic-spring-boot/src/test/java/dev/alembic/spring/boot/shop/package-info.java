/** An application with two revisions. */
@NullMarked
package dev.alembic.spring.boot.shop;

import org.jspecify.annotations.NullMarked;
