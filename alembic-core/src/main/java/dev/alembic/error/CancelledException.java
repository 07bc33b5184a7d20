package dev.alembic.error;

/** Somebody has stopped a run from outside. */
public final class CancelledException extends AlembicException {

    private static final long serialVersionUID = 1L;

    /** Such a failure. */
    public CancelledException(String message) {
        super(message);
    }
}
