package dev.alembic.migration;

import dev.alembic.op.Operation;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How revisions are made of what a comparison found.
 *
 * @param rewriters change operations before anything else sees them, in this order
 * @param directives changes the revisions before they are written
 * @param batches when changes of a table are written as a batch
 * @param items writes things in a way of the project's own
 */
public record GenerationSettings(
        List<UnaryOperator<List<Operation>>> rewriters,
        UnaryOperator<List<RevisionDirective>> directives,
        BatchRendering batches,
        ItemRenderer items) {

    /** Writes what was found as it is. */
    public static final GenerationSettings DEFAULT =
            new GenerationSettings(List.of(), UnaryOperator.identity(), BatchRendering.AUTO, ItemRenderer.NONE);

    /** Copies the list. */
    public GenerationSettings {
        rewriters = List.copyOf(rewriters);
    }
}
