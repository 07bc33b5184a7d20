/** What every command of the command line works with: its settings, its streams, its templates. */
@NullMarked
package dev.alembic.cli.session;

import org.jspecify.annotations.NullMarked;
