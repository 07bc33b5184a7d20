package dev.alembic.spring.boot;

/** What happens to the database when the application starts. */
public enum OnStartup {
    /** Pending revisions run; the default. */
    UPGRADE,
    /**
     * The application doesn't start if revisions are pending: another process runs them. Of those that
     * were changed after they had been applied it warns, or doesn't start either, as {@code edited} of
     * the environment says.
     */
    VALIDATE,
    /** Nothing; {@code Alembic} can be injected and the endpoint tells where the database stands. */
    NONE
}
