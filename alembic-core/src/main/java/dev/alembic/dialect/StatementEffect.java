package dev.alembic.dialect;

/** What a statement does to the transaction that it is run in. */
public enum StatementEffect {
    /** Nothing. */
    NONE,
    /** It refuses to run in one: {@code VACUUM}. */
    RUNS_OUTSIDE,
    /** What it makes can't be used before it is committed: a new value of an enumeration. */
    USABLE_AFTER_COMMIT,
    /** It opens one, and says no more than that: {@code BEGIN}. */
    BEGIN,
    /** It commits it: {@code COMMIT}. */
    COMMIT,
    /** It takes it back: {@code ROLLBACK}. */
    ROLLBACK
}
