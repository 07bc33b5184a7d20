package dev.alembic.spring.boot;

import dev.alembic.error.AlembicException;
import org.jspecify.annotations.Nullable;

/** A revision that is a bean can't be used as it is. */
public final class RevisionBeanException extends AlembicException {

    RevisionBeanException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
