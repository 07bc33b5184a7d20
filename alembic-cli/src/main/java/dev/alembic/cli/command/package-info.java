/** One small class for each command: its options, and what it prints. */
@NullMarked
package dev.alembic.cli.command;

import org.jspecify.annotations.NullMarked;
