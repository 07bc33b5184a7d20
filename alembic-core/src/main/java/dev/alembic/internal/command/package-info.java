/** One small class for each command; what comes out is a record, printing is somebody else's. */
@NullMarked
package dev.alembic.internal.command;

import org.jspecify.annotations.NullMarked;
