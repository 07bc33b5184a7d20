package dev.alembic.migration;

/** What somebody says about a migration that was interrupted where the database can't roll it back. */
public enum Repair {
    /**
     * The next run goes on behind what is noted as done, though the revision was edited or the
     * database changed since; a statement of which nobody knows whether it was done is run again.
     */
    RESUME,
    /** The same, but the statement of which nobody knows whether it was done counts as done. */
    RESUME_BEHIND,
    /** All of the migration was done by hand: it counts as done. */
    MARK_APPLIED,
    /** All that the migration had done was undone by hand: it counts as not begun. */
    MARK_REVERTED
}
