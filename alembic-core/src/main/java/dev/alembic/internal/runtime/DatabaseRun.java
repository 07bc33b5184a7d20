package dev.alembic.internal.runtime;

import dev.alembic.migration.CompletedStep;
import java.util.List;

/**
 * What a run on one database did.
 *
 * @param from the rows of the version table before it
 * @param to the rows of the version table after it
 * @param steps the steps carried out, in order; none if there was nothing to do
 * @param held ids of revisions behind a gate, before which it stopped
 * @param millis what it took, without waiting for others
 */
public record DatabaseRun(
        List<String> from, List<String> to, List<CompletedStep> steps, List<String> held, long millis) {

    /** Copies the lists. */
    public DatabaseRun {
        from = List.copyOf(from);
        to = List.copyOf(to);
        steps = List.copyOf(steps);
        held = List.copyOf(held);
    }

    /** A run that met no gate. */
    public DatabaseRun(List<String> from, List<String> to, List<CompletedStep> steps, long millis) {
        this(from, to, steps, List.of(), millis);
    }

    /** The same, which stopped before these. */
    public DatabaseRun stoppedBefore(List<String> ids) {
        return new DatabaseRun(from, to, steps, ids, millis);
    }
}
