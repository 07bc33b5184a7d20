@NullMarked
package dev.alembic.spring.boot;

import org.jspecify.annotations.NullMarked;
