package dev.alembic.migration;

/**
 * What is kept of runs, beside the version table.
 *
 * @param isKept whether there is a table with an entry for each step
 * @param edited what is done about revisions that were changed after they had been applied, which
 *     only that table tells
 */
public record HistorySettings(boolean isKept, EditedPolicy edited) {

    /** What holds where nobody wishes anything. */
    public static final HistorySettings DEFAULT = new HistorySettings(true, EditedPolicy.WARN);

    /** Nothing is kept. */
    public static final HistorySettings NONE = new HistorySettings(false, EditedPolicy.IGNORE);
}
