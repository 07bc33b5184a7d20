package dev.alembic.migration;

import java.util.List;
import java.util.Optional;

/**
 * One step of a run: a revision that is upgraded or downgraded, or a stamp.
 *
 * @param kind what it does
 * @param revision the full id of the revision that runs; empty for a stamp
 * @param from ids where it starts; none for base
 * @param to ids where it leads; none for base
 * @param message the revision's message, or an empty text
 */
public record MigrationStep(Kind kind, Optional<String> revision, List<String> from, List<String> to, String message) {

    /** What a step does. */
    public enum Kind {
        /** Runs the upgrade of a revision. */
        UPGRADE,
        /** Runs the downgrade of a revision. */
        DOWNGRADE,
        /** Runs nothing, only says where the database stands. */
        STAMP
    }

    /** Copies the lists. */
    public MigrationStep {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
