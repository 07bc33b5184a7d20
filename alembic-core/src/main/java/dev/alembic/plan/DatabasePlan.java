package dev.alembic.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a run would do to one database.
 *
 * @param database product and version: {@code PostgreSQL 18.6}
 * @param from the rows of the version table now
 * @param to those after the run
 * @param heldBack ids of revisions behind a gate that isn't open, before which the run stops
 * @param steps the revisions to be applied or taken back, in order
 */
public record DatabasePlan(
        String database, List<String> from, List<String> to, List<String> heldBack, List<PlannedStep> steps) {

    /** Copies the lists. */
    public DatabasePlan {
        from = List.copyOf(from);
        to = List.copyOf(to);
        heldBack = List.copyOf(heldBack);
        steps = List.copyOf(steps);
    }

    /** How long all statements take one after the other; absent if that isn't known of each of them. */
    public Optional<Forecast> forecast() {
        List<PlannedStatement> statements =
                steps.stream().flatMap(step -> step.statements().stream()).toList();
        boolean isKnown = steps.stream().noneMatch(PlannedStep::dependsOnData)
                && statements.stream()
                        .allMatch(statement -> statement.forecast().isPresent());
        return isKnown
                ? statements.stream()
                        .flatMap(statement -> statement.forecast().stream())
                        .reduce(Forecast::and)
                : Optional.empty();
    }
}
