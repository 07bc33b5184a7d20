@NullMarked
package dev.alembic.imports;

import org.jspecify.annotations.NullMarked;
