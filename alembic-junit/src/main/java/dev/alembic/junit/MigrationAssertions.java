package dev.alembic.junit;

import dev.alembic.Alembic;

/**
 * Where assertions begin for those who have AssertJ.
 *
 * <pre>{@code
 * import static dev.alembic.junit.MigrationAssertions.assertThat;
 *
 * assertThat(alembic).hasSingleHead().isAtHeads().matchesModel();
 * assertThat(database).hasTable("tasks").hasNoColumn("tasks", "done");
 * assertThat(database.locksOfUpgrade("heads")).on("orders").holdsAtMost(LockMode.SHARE_UPDATE_EXCLUSIVE);
 * }</pre>
 */
public final class MigrationAssertions {

    private MigrationAssertions() {}

    /** Asserts something about revisions and where their database stands. */
    public static MigrationAssert assertThat(Alembic alembic) {
        return new MigrationAssert(alembic);
    }

    /** Asserts something about what a database holds. */
    public static MigratedDatabaseAssert assertThat(MigratedDatabase database) {
        return new MigratedDatabaseAssert(database);
    }

    /** Asserts something about the locks of a run. */
    public static LockTraceAssert assertThat(LockTrace trace) {
        return new LockTraceAssert(trace);
    }
}
