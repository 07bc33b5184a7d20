@NullMarked
package dev.alembic.imports.flyway;

import org.jspecify.annotations.NullMarked;
