package dev.alembic.tenant;

import dev.alembic.error.MigrationFailedException;

/** What becomes of the other tenants when a command has failed on one. */
public enum FailurePolicy {
    /** No further one is begun; those that are under way come to their end. */
    STOP,
    /**
     * The same if a revision has failed, which it may do everywhere. What is one tenant's own affair is
     * passed over: its database isn't there, somebody else is migrating it, it stands at a revision that
     * nobody knows.
     */
    REVISION,
    /** The others are done all the same, unless the one that failed goes ahead of them as a canary. */
    CONTINUE;

    /** Whether no further tenant is begun behind one that has failed so. */
    public boolean stopsAt(RuntimeException failure) {
        return this == STOP || (this == REVISION && failure instanceof MigrationFailedException);
    }
}
