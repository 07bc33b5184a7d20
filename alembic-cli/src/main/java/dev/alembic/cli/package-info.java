/** The command line. */
@NullMarked
package dev.alembic.cli;

import org.jspecify.annotations.NullMarked;
