package dev.alembic.internal.command;

import dev.alembic.error.ConfigException;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionRange;

/** Reads what a user typed as the target of a migration. */
final class Targets {

    private Targets() {}

    /**
     * One revision.
     *
     * @throws ConfigException if a range was typed
     */
    static RevisionArgument single(String target) {
        if (RevisionRange.isRange(target)) {
            throw new ConfigException("Range revision not allowed");
        }
        return RevisionArgument.parse(target);
    }
}
