/** Folders of numbered SQL files become revisions. */
@NullMarked
package dev.alembic.imports.sqlfiles;

import org.jspecify.annotations.NullMarked;
