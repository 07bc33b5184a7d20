package dev.alembic.tenant;

/** What becomes of the other tenants when a command has failed on one. */
public enum FailurePolicy {
    /** No further one is begun; those that are under way come to their end. */
    STOP,
    /** The others are done all the same, unless the one that failed goes ahead of them as a canary. */
    CONTINUE
}
