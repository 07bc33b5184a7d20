package dev.alembic.runtime;

import dev.alembic.revision.Step;
import java.util.List;

/**
 * What a run did.
 *
 * @param steps the steps carried out, in order; none if there was nothing to do
 */
public record RunResult(List<Step> steps) {

    /** Copies the list. */
    public RunResult {
        steps = List.copyOf(steps);
    }

    /** Whether there was nothing to do. */
    public boolean isUpToDate() {
        return steps.isEmpty();
    }
}
