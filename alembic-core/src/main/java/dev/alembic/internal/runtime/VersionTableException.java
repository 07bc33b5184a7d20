package dev.alembic.internal.runtime;

import dev.alembic.error.AlembicException;
import org.jspecify.annotations.Nullable;

/** The version table can't be created. */
final class VersionTableException extends AlembicException {

    VersionTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
