package dev.alembic.migration;

import java.sql.Connection;
import java.util.List;

/**
 * A run that is about to be made, under way or over.
 *
 * @param connection what it runs on; a listener may read and write with it, and leaves its state as
 *     it is
 * @param from the heads in the version table before it
 * @param steps all that it is to carry out, in order
 */
public record MigrationRun(Connection connection, List<String> from, List<MigrationStep> steps) {

    /** Copies the lists. */
    public MigrationRun {
        from = List.copyOf(from);
        steps = List.copyOf(steps);
    }
}
