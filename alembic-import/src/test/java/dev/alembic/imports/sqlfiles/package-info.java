@NullMarked
package dev.alembic.imports.sqlfiles;

import org.jspecify.annotations.NullMarked;
