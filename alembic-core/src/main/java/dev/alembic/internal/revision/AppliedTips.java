package dev.alembic.internal.revision;

import java.util.BitSet;

/**
 * Where a database stands on each line: the rows of its version table, and the tips of other lines
 * that the rows depend on.
 */
final class AppliedTips {

    private final GraphIndex graph;

    AppliedTips(GraphIndex graph) {
        this.graph = graph;
    }

    /** Applied revisions of which no child is applied, in load order. */
    int[] of(int[] rows) {
        BitSet applied = graph.withAncestors(rows);
        BitSet tips = new BitSet();
        applied.stream()
                .filter(one -> !graph.children().leadsInto(one, applied))
                .forEach(tips::set);
        return graph.inLoadOrder(tips);
    }
}
