package dev.alembic.dialect;

import java.sql.SQLException;

/**
 * What a dialect does around a transaction in which migrations run. For one connection and one
 * thread; begins anew with each transaction.
 */
public interface TransactionGuard {

    /** For databases that need nothing. */
    TransactionGuard NONE = new TransactionGuard() {};

    /** Before the transaction is opened. */
    default void beforeBegin() throws SQLException {}

    /**
     * Looks whether all is well, within the transaction.
     *
     * @param hasBatch whether a table may have been replaced by a copy since the last look
     * @throws dev.alembic.error.AlembicException if it must not be committed
     */
    default void check(boolean hasBatch) throws SQLException {}

    /** After the transaction was committed or rolled back. */
    default void afterEnd() throws SQLException {}
}
