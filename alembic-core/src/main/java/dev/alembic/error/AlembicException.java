package dev.alembic.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Root of everything that Alembic refuses or fails at. The message is one clear sentence, meant for
 * the person at the keyboard: what happened, to what, and what to do.
 */
public class AlembicException extends RuntimeException {

    /** Fails with this sentence. */
    public AlembicException(String message) {
        super(message);
    }

    /** Fails with this sentence, because of {@code cause}. */
    public AlembicException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What to do about it where the message doesn't say so: one sentence, for people at a command line. */
    public Optional<String> advice() {
        return Optional.empty();
    }
}
