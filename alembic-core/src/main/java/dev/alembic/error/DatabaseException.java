package dev.alembic.error;

import org.jspecify.annotations.Nullable;

/** The database can't be reached, or refuses a statement of ours. */
public class DatabaseException extends AlembicException {

    /** Fails with this sentence, because of {@code cause}. */
    public DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
