package dev.alembic;

import dev.alembic.internal.command.SquashPlan;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.List;

/**
 * One revision that stands for several.
 *
 * @param revision the file
 * @param replaced ids of those that it stands for, in the order in which they run
 * @param branching ids of those that ask which database they are on, for which only the one of this
 *     project is written
 */
public record SquashedRevision(CreatedRevision revision, List<String> replaced, List<String> branching) {

    /** Copies the lists. */
    public SquashedRevision {
        replaced = List.copyOf(replaced);
        branching = List.copyOf(branching);
    }

    static SquashedRevision of(SquashPlan plan) {
        return new SquashedRevision(
                CreatedRevision.of(plan.written()),
                plan.replaced().stream().map(RevisionInfo::id).toList(),
                plan.branching());
    }
}
