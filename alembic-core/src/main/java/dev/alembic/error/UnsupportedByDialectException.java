package dev.alembic.error;

/** A database has no way to do what an operation asks for. */
public final class UnsupportedByDialectException extends AlembicException {

    private final String dialect;

    /** Refuses with this sentence, on behalf of the dialect of this name. */
    public UnsupportedByDialectException(String dialect, String message) {
        super(message);
        this.dialect = dialect;
    }

    /** The dialect that refuses, such as {@code sqlite}. */
    public String dialect() {
        return dialect;
    }
}
