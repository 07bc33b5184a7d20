package dev.alembic.spring.boot;

/** What happens to the database when the application starts. */
public enum OnStartup {
    /** Pending revisions run; the default. */
    UPGRADE,
    /** The application doesn't start if revisions are pending: another process runs them. */
    VALIDATE,
    /** Nothing; {@code Alembic} can be injected and the endpoint tells where the database stands. */
    NONE
}
