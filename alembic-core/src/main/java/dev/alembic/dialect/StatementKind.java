package dev.alembic.dialect;

/** What of a statement stays when the session ends before the transaction is committed. */
public enum StatementKind {
    /** Nothing: it reads, or changes rows, which are rolled back with the transaction. */
    DATA,
    /** Nothing, and what it has set can be set again in another session: {@code SET}, {@code USE}. */
    SESSION,
    /** Nothing, and another session can't have it: a temporary table, a variable that was computed. */
    SESSION_RESULT,
    /** Whatever it does: the database may commit it by itself. */
    DEFINITION
}
