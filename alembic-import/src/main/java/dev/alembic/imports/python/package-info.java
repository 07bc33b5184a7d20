/** Revisions of Python's Alembic become revisions in Java. */
@NullMarked
package dev.alembic.imports.python;

import org.jspecify.annotations.NullMarked;
