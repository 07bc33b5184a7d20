package dev.alembic.command;

import dev.alembic.diff.RenameCandidate;
import java.util.List;

/**
 * What {@code revision --autogenerate} wrote.
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
}
