/**
 * The script directory: finds revisions, reads their headers without compiling, compiles what must
 * run, and writes new ones.
 */
@NullMarked
package dev.alembic.internal.script;

import org.jspecify.annotations.NullMarked;
