package dev.alembic.error;

import org.jspecify.annotations.Nullable;

/** The configuration, the environment or the command's arguments can't be used as they are. */
public class ConfigException extends AlembicException {

    /** Refuses with this sentence. */
    public ConfigException(String message) {
        super(message);
    }

    /** Refuses with this sentence, because of {@code cause}. */
    public ConfigException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
