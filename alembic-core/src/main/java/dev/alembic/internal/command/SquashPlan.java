package dev.alembic.internal.command;

import dev.alembic.internal.revision.RevisionInfo;
import java.util.List;

/**
 * What {@code squash} wrote.
 *
 * @param written the one revision
 * @param replaced those that it stands for, in the order in which they run
 * @param branching ids of those that ask which database they are on: only one answer is written
 */
public record SquashPlan(PlannedRevision written, List<RevisionInfo> replaced, List<String> branching) {

    /** Copies the lists. */
    public SquashPlan {
        replaced = List.copyOf(replaced);
        branching = List.copyOf(branching);
    }
}
