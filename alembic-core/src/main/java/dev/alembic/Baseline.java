package dev.alembic;

import dev.alembic.internal.command.BaselinePlan;
import java.util.List;

/**
 * What was written of a database that was there first.
 *
 * @param revisions the files, in the order they were written: one unless the environment says
 *     otherwise
 * @param tables how many tables they make
 * @param definitions what else they make, by SQL, such as {@code view 'active_tasks'}; in the order in
 *     which they make it
 * @param leftOut what they don't make, since the database doesn't say how
 */
public record Baseline(List<CreatedRevision> revisions, int tables, List<String> definitions, List<String> leftOut) {

    /** Copies the lists. */
    public Baseline {
        revisions = List.copyOf(revisions);
        definitions = List.copyOf(definitions);
        leftOut = List.copyOf(leftOut);
    }

    static Baseline of(BaselinePlan plan) {
        return new Baseline(
                plan.written().revisions().stream().map(CreatedRevision::of).toList(),
                plan.tables(),
                plan.definitions(),
                plan.leftOut());
    }
}
