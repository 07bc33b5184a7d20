@NullMarked
package dev.alembic.imports.liquibase;

import org.jspecify.annotations.NullMarked;
