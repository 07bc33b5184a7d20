/** Log lines on standard error, in the form that Alembic gives them. */
@NullMarked
package dev.alembic.cli.log;

import org.jspecify.annotations.NullMarked;
