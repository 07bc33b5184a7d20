package dev.alembic.error;

import java.util.Optional;

/** A check found that the database is not what it should be. */
public final class DiffsFoundException extends AlembicException {

    private final Optional<String> advice;

    /** Fails with this sentence. */
    public DiffsFoundException(String message) {
        super(message);
        this.advice = Optional.empty();
    }

    /** Fails with this sentence, and says what to do. */
    public DiffsFoundException(String message, String advice) {
        super(message);
        this.advice = Optional.of(advice);
    }

    @Override
    public Optional<String> advice() {
        return advice;
    }
}
