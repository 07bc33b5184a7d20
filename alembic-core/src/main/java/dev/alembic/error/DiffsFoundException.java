package dev.alembic.error;

/** A check found that the database is not what it should be. */
public final class DiffsFoundException extends AlembicException {

    /** Fails with this sentence. */
    public DiffsFoundException(String message) {
        super(message);
    }
}
