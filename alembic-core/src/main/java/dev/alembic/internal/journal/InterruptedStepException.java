package dev.alembic.internal.journal;

import dev.alembic.error.AlembicException;

/** A step that was interrupted can't go on by itself; the message says what helps. */
public final class InterruptedStepException extends AlembicException {

    private static final long serialVersionUID = 1L;

    InterruptedStepException(String message) {
        super(message);
    }
}
