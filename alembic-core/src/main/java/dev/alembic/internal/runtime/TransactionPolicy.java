package dev.alembic.internal.runtime;

/** What is committed together. */
public enum TransactionPolicy {

    /** All migrations of a run are one transaction: a failure leaves the database as it was. */
    ONE_FOR_ALL("Everything was rolled back; the database is as it was before this run."),

    /** Each migration is a transaction: a failure leaves those before it applied. */
    ONE_PER_MIGRATION("The failed revision was rolled back; the ones before it stay applied."),

    /**
     * Each migration is a transaction, but the database commits each DDL statement by itself: a
     * failure may leave half of a migration.
     */
    ONE_PER_MIGRATION_BUT_DDL("This database can't roll back DDL: what the failed revision changed before the failing"
            + " statement is still there. Undo it by hand before you run the revision again.");

    private final String afterFailure;

    TransactionPolicy(String afterFailure) {
        this.afterFailure = afterFailure;
    }

    /**
     * The policy for a database.
     *
     * @param transactionalDdl whether the database can roll back DDL
     * @param perMigration whether the user wants one transaction per migration anyway
     */
    public static TransactionPolicy of(boolean transactionalDdl, boolean perMigration) {
        if (!transactionalDdl) {
            return ONE_PER_MIGRATION_BUT_DDL;
        }
        return perMigration ? ONE_PER_MIGRATION : ONE_FOR_ALL;
    }

    /** What state a failure leaves the database in, one or two sentences. */
    public String afterFailure() {
        return afterFailure;
    }
}
