/** What all importers are made of. */
@NullMarked
package dev.alembic.imports.source;

import org.jspecify.annotations.NullMarked;
