package dev.alembic.lint;

import dev.alembic.migration.EditedRevision;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * All revisions together.
 *
 * @param revisions those that are looked at, in the order in which they run
 * @param heads ids of the revisions that no other builds on, and that no branch label tells apart
 * @param edited those that say something else than what was applied; none if there is no database to ask
 * @param isBelow whether the first revision is among those that the second one builds on
 */
public record LintedProject(
        List<LintedRevision> revisions,
        List<String> heads,
        List<EditedRevision> edited,
        BiPredicate<String, String> isBelow) {

    /** Copies the lists. */
    public LintedProject {
        revisions = List.copyOf(revisions);
        heads = List.copyOf(heads);
        edited = List.copyOf(edited);
    }
}
