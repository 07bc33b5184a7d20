package dev.alembic.dialect;

/** What a statement can change beside what it says, each kind more than those before it. */
public enum StatementReach {
    /** Definitions alone; nothing is put off, and the session and its transaction stay as they are. */
    OBJECTS,
    /** Rows too, whose checks may be put off to the end of the transaction. */
    ROWS,
    /** Settings of the session and its transaction as well, as far as anybody can tell. */
    SESSION
}
