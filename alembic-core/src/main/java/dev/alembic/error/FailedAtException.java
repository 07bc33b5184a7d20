package dev.alembic.error;

import java.nio.file.Path;

/** A failure, and the place in a file that it comes from; its words are those of the failure. */
public final class FailedAtException extends AlembicException {

    private final transient Path file;
    private final int line;

    /** The failure that a line, counted from 1, has led to. */
    public FailedAtException(Path file, int line, RuntimeException failure) {
        super(String.valueOf(failure.getMessage()), failure);
        this.file = file;
        this.line = line;
    }

    /** The place in words: {@code V3f9c1d2a7b40_archive.sql, line 7}. */
    public String place() {
        return "%s, line %d".formatted(file.getFileName(), line);
    }

    /** What failed there. */
    public RuntimeException failure() {
        return getCause() instanceof RuntimeException failure ? failure : this;
    }
}
