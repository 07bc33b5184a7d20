package dev.alembic.migration;

/** What a command does about a revision whose file was changed after it had been applied. */
public enum EditedPolicy {
    /** It says so and goes on. */
    WARN,
    /** It stops before it does anything. */
    FAIL,
    /** It doesn't look. */
    IGNORE
}
