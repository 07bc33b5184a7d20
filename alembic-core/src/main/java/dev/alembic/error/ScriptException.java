package dev.alembic.error;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A revision file or the script directory can't be read, compiled, loaded or written. */
public final class ScriptException extends AlembicException {

    private final @Nullable Path path;

    /** Refuses with this sentence, which is about no single file. */
    public ScriptException(String message) {
        this(message, null);
    }

    /** Refuses with this sentence, which is about no single file. */
    public ScriptException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.path = null;
    }

    /** Refuses with this sentence, which is about this file or folder and names it. */
    public ScriptException(Path path, String message) {
        this(path, message, null);
    }

    /** Refuses with this sentence, which is about this file or folder and names it. */
    public ScriptException(Path path, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    /** The file or folder the message is about. */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }
}
