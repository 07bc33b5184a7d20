package dev.alembic.imports.source;

import dev.alembic.RevisionSource;
import java.util.List;
import java.util.Optional;

/**
 * What an import would do.
 *
 * @param revisions the revisions to write, each behind those that it builds on
 * @param known how many of the other tool's migrations are revisions already
 * @param standing how far the other tool came in the database; empty if it isn't known
 * @param notes what is left to the user, one sentence or more each
 */
public record ImportPlan(List<RevisionSource> revisions, int known, Optional<Standing> standing, List<String> notes) {

    /** Copies the lists. */
    public ImportPlan {
        revisions = List.copyOf(revisions);
        notes = List.copyOf(notes);
    }

    /**
     * How far the other tool came.
     *
     * @param table the table that says it
     * @param applied ids of the revisions that have run, in order
     * @param heads where the database is to be stamped; empty if nothing has run
     * @param pending ids of the revisions that are still to run, in order
     */
    public record Standing(String table, List<String> applied, List<String> heads, List<String> pending) {

        /** Copies the lists. */
        public Standing {
            applied = List.copyOf(applied);
            heads = List.copyOf(heads);
            pending = List.copyOf(pending);
        }
    }
}
