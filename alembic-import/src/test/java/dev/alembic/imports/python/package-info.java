@NullMarked
package dev.alembic.imports.python;

import org.jspecify.annotations.NullMarked;
