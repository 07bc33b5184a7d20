package dev.alembic;

import dev.alembic.comparison.RenameCandidate;
import dev.alembic.internal.command.GeneratedPlan;
import java.util.List;

/**
 * What was written of the differences between a model and a database.
 *
 * @param revisions the files, in the order they were written; none if the environment wants none
 * @param hasOperations whether there was anything to do
 * @param undecided what looks like a rename, so that it is written as one, but nobody said that it
 *     is; somebody has to look at the files
 */
public record GeneratedRevisions(
        List<CreatedRevision> revisions, boolean hasOperations, List<RenameCandidate> undecided) {

    /** Copies the lists. */
    public GeneratedRevisions {
        revisions = List.copyOf(revisions);
        undecided = List.copyOf(undecided);
    }

    static GeneratedRevisions of(GeneratedPlan generated) {
        return new GeneratedRevisions(
                generated.revisions().stream().map(CreatedRevision::of).toList(),
                generated.hasOperations(),
                generated.undecided());
    }
}
