package dev.alembic.migration;

/**
 * Hears of runs on a live database: before, after and on the failure of a run, of each of its steps
 * and of each statement. Called in the thread that runs, one call after the other for one run; a
 * listener of an {@code Alembic} that several threads use has to be safe for that.
 *
 * <pre>{@code
 * new MigrationListener() {
 *     @Override
 *     public void afterStep(MigrationRun run, MigrationStep step, long millis) {
 *         System.out.println(step.message() + ": " + millis + " ms");
 *     }
 * }
 * }</pre>
 *
 * <p>An exception in a {@code before} or {@code after} method is a failure of what it was called
 * for; one in a {@code failed} method is added to the failure as suppressed. Nothing is heard where
 * there is nothing to do, or where SQL is only printed.
 *
 * @see <a
 *     href="https://alembic.sqlalchemy.org/en/latest/api/runtime.html#alembic.runtime.environment.EnvironmentContext.configure.params.on_version_apply">on_version_apply</a>
 */
public interface MigrationListener {

    /** Hears nothing. */
    MigrationListener NONE = new MigrationListener() {};

    /** A run begins: the lock is taken, and the steps are those that are needed. */
    default void beforeRun(MigrationRun run) {}

    /**
     * A run has ended and is committed.
     *
     * @param millis what it took
     */
    default void afterRun(MigrationRun run, long millis) {}

    /**
     * A run has failed. What could be rolled back is rolled back.
     *
     * @param millis what it took
     */
    default void failedRun(MigrationRun run, RuntimeException failure, long millis) {}

    /** A step begins, in its transaction. */
    default void beforeStep(MigrationRun run, MigrationStep step) {}

    /**
     * A step is done, and the version table says so. It isn't committed yet: what is written on the
     * run's connection is kept or lost together with the step.
     *
     * @param millis what it took
     */
    default void afterStep(MigrationRun run, MigrationStep step, long millis) {}

    /**
     * A step has failed; it is not rolled back yet.
     *
     * @param millis what it took
     */
    default void failedStep(MigrationRun run, MigrationStep step, RuntimeException failure, long millis) {}

    /** A statement of a migration is about to be sent to the database. */
    default void beforeStatement(MigrationStatement statement) {}

    /**
     * A statement of a migration was carried out.
     *
     * @param millis what it took
     * @param rows how many rows it wrote; 0 if it wrote none or the driver doesn't say
     */
    default void afterStatement(MigrationStatement statement, long millis, long rows) {}

    /**
     * The database has refused a statement.
     *
     * @param millis what it took
     */
    default void failedStatement(MigrationStatement statement, Exception failure, long millis) {}

    /** A batch of a backfill is done and committed. */
    default void progress(MigrationProgress progress) {}
}
