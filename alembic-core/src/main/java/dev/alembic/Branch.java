package dev.alembic;

import java.util.List;

/**
 * A branch point and the revisions it branches into.
 *
 * @param children in load order
 */
public record Branch(RevisionView point, List<RevisionView> children) {

    /** Copies the list. */
    public Branch {
        children = List.copyOf(children);
    }
}
