package dev.alembic.internal.runtime;

import java.sql.SQLException;

/** Transactions for the batches of a backfill: what others have kept from being done is done again. */
final class BatchTransactions {

    /** SQL standard: the transaction was rolled back, as after a deadlock. */
    private static final String ROLLED_BACK = "40";

    private final JdbcTransaction transaction;
    private final RunSession session;
    private final LockConflicts conflicts;

    BatchTransactions(JdbcTransaction transaction, RunSession session, LockConflicts conflicts) {
        this.transaction = transaction;
        this.session = session;
        this.conflicts = conflicts;
    }

    /** Does something of which each part has its transaction; whatever comes next expects one that is open. */
    void around(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            begin(e);
            throw e;
        }
        transaction.begin();
    }

    private void begin(RuntimeException failure) {
        try {
            transaction.begin();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Does something in a transaction of its own. */
    void run(Runnable work) {
        new LockRetries(session.control())
                .run(() -> once(work), failure -> conflicts.isBehind(failure) || isRolledBack(failure));
    }

    private void once(Runnable work) {
        transaction.begin();
        try {
            work.run();
        } catch (RuntimeException e) {
            rollback(e);
            throw e;
        }
        transaction.commitPart();
    }

    private void rollback(RuntimeException failure) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean isRolledBack(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused
                    && String.valueOf(refused.getSQLState()).startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
