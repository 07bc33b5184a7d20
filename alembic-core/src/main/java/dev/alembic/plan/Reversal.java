package dev.alembic.plan;

/** Whether what a step does can be taken back. */
public enum Reversal {
    /** It can, and nothing is lost on the way. */
    REVERSIBLE,
    /** It can, but rows or values that are there now are gone then. */
    LOSSY,
    /** There is no way back. */
    IRREVERSIBLE,
    /** That depends on what the database holds. */
    UNKNOWN
}
