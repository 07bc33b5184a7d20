/** Histories of other tools become revisions. */
@NullMarked
package dev.alembic.imports;

import org.jspecify.annotations.NullMarked;
