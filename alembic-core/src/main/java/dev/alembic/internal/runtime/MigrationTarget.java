package dev.alembic.internal.runtime;

import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.VersionMove;
import dev.alembic.op.Operations;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Where the statements of a run go: a live database, or a script. */
interface MigrationTarget extends SqlSink {

    /** What migrations act on; everything they do arrives here as statements. */
    Operations operations();

    /** Opens a transaction. */
    void begin();

    /**
     * The run is about to begin with its first step.
     *
     * @throws dev.alembic.error.AlembicException if another one was begun and not ended
     */
    default void startRun(List<Step> steps) {}

    /** The run is over, however it has ended, and so is its transaction. */
    default void endRun() {}

    /** A step begins. */
    void startStep(Step step);

    /**
     * Looks whether what was done since {@link #begin()} may be kept.
     *
     * @throws dev.alembic.error.AlembicException if it must not
     */
    void check();

    /** A revision ends: what it has set in its session is put back. */
    void endRevision();

    /** A step ends, its rows of the version table included. */
    default void endStep(Step step) {}

    /** A step has failed, and its transaction was rolled back. */
    default void failedStep(Step step) {}

    /** Keeps what was done since {@link #begin()}. */
    void commit();

    /** Throws away what was done since {@link #begin()}. */
    void rollback();

    /** Keeps what was done so far and goes on in another transaction. */
    default void commitEarly() {}

    /** How often something was committed before the end of the transaction. */
    default int commits() {
        return 0;
    }

    /** What a failure has left; asked after {@link #rollback()}. */
    default Aftermath aftermath(Failure failure) {
        return Aftermath.CLEAN;
    }

    /**
     * What to do about a failure of the database, if anything is known.
     *
     * @param sql the statement that failed; empty if a migration has sent it itself
     */
    default Optional<String> advice(SQLException failure, Optional<Sql> sql) {
        return Optional.empty();
    }

    /**
     * Does something, and does it again if others were in the way and nothing of it stays.
     *
     * @param decision whether nothing stays, as far as that isn't known here
     */
    default void retrying(Runnable work, LockRetries.Decision decision) {
        work.run();
    }

    /** What must not be shown of a statement. */
    default Secrets secrets(Sql sql) {
        return Secrets.NONE;
    }

    /**
     * A statement may have been broken off halfway, as by a stack that is full: nothing may be waited
     * for without end from now on.
     */
    default void distrust() {}

    /** Notes what the following statements are about. */
    void comment(String text);

    /**
     * Changes a row of the version table.
     *
     * @param statement the move in SQL
     * @throws dev.alembic.error.AlembicException if not exactly one row was changed
     */
    void moveVersion(Sql statement, VersionMove move);

    /**
     * Makes sure that the version table still holds the rows that a plan was made for.
     *
     * @throws HeadsMovedException if it holds others
     */
    void checkHeads(List<String> planned);

    /** Whether others may migrate between two transactions of this run. */
    default boolean locksEachTransaction() {
        return false;
    }

    /** Whether the version table is there already. */
    boolean hasVersionTable();

    /** How many characters of an id the version table holds. */
    int idLength();

    /** Creates the version table. */
    void createVersionTable();
}
