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

    /**
     * Remembers the transaction that is open, so that it can be told from another one.
     *
     * @param isLent whether somebody has the connection in hand who might end it
     */
    default void mark(boolean isLent) throws SQLException {}

    /** Whether the transaction that was marked is still open; asked before its end. */
    default boolean isUnbroken() throws SQLException {
        return true;
    }

    /** The transaction is about to be rolled back, and may be in a state that refuses everything else. */
    default void beforeRollback() throws SQLException {}

    /** Whether the transaction that was marked was committed after all; asked after a rollback. */
    default boolean wasCommitted() throws SQLException {
        return false;
    }
}
