package dev.alembic.migration;

/**
 * When autogenerate writes changes of a table as a batch.
 *
 * @see <a
 *     href="https://alembic.sqlalchemy.org/en/latest/batch.html#batch-mode-with-autogenerate">render_as_batch</a>
 */
public enum BatchRendering {
    /** Where the database can't do one of them by ALTER. */
    AUTO,
    /** For every table that is there already, so that the revision also runs on SQLite. */
    ALWAYS,
    /** Nowhere. */
    NEVER
}
