package dev.alembic.error;

/** Something needs a live database while SQL is only being printed. */
public final class OfflineModeException extends AlembicException {

    /** Refuses with this sentence. */
    public OfflineModeException(String message) {
        super(message);
    }
}
