package dev.alembic;

import java.util.List;

/**
 * Where a database stands.
 *
 * @param database its url, the password masked
 * @param revisions its heads and those that they imply, sorted by id
 * @param onAllHeads whether nothing is left to upgrade
 */
public record CurrentRevisions(String database, List<RevisionView> revisions, boolean onAllHeads) {

    /** Copies the list. */
    public CurrentRevisions {
        revisions = List.copyOf(revisions);
    }
}
