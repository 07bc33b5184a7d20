package dev.alembic.internal.command;

import dev.alembic.comparison.RenameCandidate;
import java.util.List;

/**
 * What {@code revision --autogenerate} wrote.
 *
 * @param revisions in the order they were written; none if the environment wants none
 * @param hasOperations whether there was anything to do
 * @param undecided what is written as a rename, though nobody said that it is one
 */
public record GeneratedPlan(List<PlannedRevision> revisions, boolean hasOperations, List<RenameCandidate> undecided) {

    /** Copies the lists. */
    public GeneratedPlan {
        revisions = List.copyOf(revisions);
        undecided = List.copyOf(undecided);
    }
}
