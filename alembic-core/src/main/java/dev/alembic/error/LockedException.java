package dev.alembic.error;

import org.jspecify.annotations.Nullable;

/** Another process is migrating the database, and has not ended while one waited for it. */
public final class LockedException extends DatabaseException {

    /** Fails with this sentence, because of {@code cause}. */
    public LockedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
