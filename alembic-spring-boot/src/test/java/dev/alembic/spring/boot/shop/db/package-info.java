/** Its revisions in Java; one in SQL is among the resources. */
@NullMarked
package dev.alembic.spring.boot.shop.db;

import org.jspecify.annotations.NullMarked;
