package dev.alembic.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects ancestors and refuses revisions of which one is an ancestor of another. */
final class OverlapCheck {

    private final GraphIndex graph;

    OverlapCheck(GraphIndex graph) {
        this.graph = graph;
    }

    /** These revisions and everything that must be in place before them. */
    BitSet withAncestors(int[] revisions) {
        BitSet asked = new BitSet();
        for (int revision : revisions) {
            asked.set(revision);
        }
        BitSet seen = new BitSet(graph.size());
        for (int revision : revisions) {
            List<String> overlaps = visit(revision, asked, seen);
            if (!overlaps.isEmpty()) {
                throw Refusals.overlap(graph.id(revision), overlaps);
            }
        }
        return seen;
    }

    /** Marks what is below a revision; returns what of it was asked for as well. */
    private List<String> visit(int start, BitSet asked, BitSet seen) {
        List<String> overlaps = new ArrayList<>();
        IntStack todo = new IntStack();
        todo.push(start);
        while (!todo.isEmpty()) {
            int revision = todo.pop();
            String id = graph.id(revision);
            if (revision != start && asked.get(revision) && !overlaps.contains(id)) {
                overlaps.add(id);
            }
            if (!seen.get(revision)) {
                seen.set(revision);
                todo.pushAll(graph.requirements().of(revision));
            }
        }
        return overlaps;
    }
}
