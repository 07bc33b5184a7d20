package dev.alembic.migration;

import java.util.OptionalLong;

/**
 * How long the statements of a run may take, where the database watches over that.
 *
 * @param statementMillis each statement as a whole; absent: as long as it takes
 * @param ddlLockMillis to wait for others who use a table; absent: what the dialect thinks fit, 0:
 *     without end
 */
public record SessionLimits(OptionalLong statementMillis, OptionalLong ddlLockMillis) {

    /** What holds where nobody wishes anything. */
    public static final SessionLimits DEFAULT = new SessionLimits(OptionalLong.empty(), OptionalLong.empty());
}
