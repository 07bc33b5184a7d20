package dev.alembic.migration;

import java.util.List;

/**
 * Something that is not in order about a project and its database.
 *
 * @param kind what sort of thing
 * @param sentence what it is
 * @param advice what to do about it
 * @param revisions the ids that it is about; may be empty
 */
public record Finding(Kind kind, String sentence, String advice, List<String> revisions) {

    /** Copies the list. */
    public Finding {
        revisions = List.copyOf(revisions);
    }

    /** Sorts of things that are not in order. */
    public enum Kind {
        /** There are several heads that no branch label tells apart. */
        SEVERAL_HEADS,
        /** Git ignores the file of a revision. */
        IGNORED_FILE,
        /** Git doesn't know the file of a revision. */
        UNKNOWN_FILE,
        /** The database is at a revision that no file has. */
        MISSING_REVISION,
        /** The version table says a revision and another one that is below it. */
        OVERLAPPING_ROWS,
        /** The database has tables, and no version. */
        UNSTAMPED_DATABASE,
        /** A migration was interrupted where the database can't roll it back. */
        INTERRUPTED,
        /** A revision was changed after it had been applied. */
        EDITED_REVISION,
        /** Revisions are not applied. */
        PENDING_REVISIONS
    }
}
