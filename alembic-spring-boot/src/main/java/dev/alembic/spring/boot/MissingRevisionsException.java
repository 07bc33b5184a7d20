package dev.alembic.spring.boot;

import dev.alembic.error.AlembicException;

/** The application has no revisions, and {@code alembic.fail-on-missing-revisions} asks for some. */
public final class MissingRevisionsException extends AlembicException {

    MissingRevisionsException(String location) {
        super("There are no revisions in \"%s\".".formatted(location));
    }
}
