package dev.alembic.internal.revision;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
            Set<String> overlaps = visit(revision, asked, seen);
            if (!overlaps.isEmpty()) {
                throw RevisionMessages.overlap(graph.id(revision), List.copyOf(overlaps));
            }
        }
        return seen;
    }

    /** Marks what is below a revision; returns what of it was asked for as well. */
    private Set<String> visit(int start, BitSet asked, BitSet seen) {
        Set<String> overlaps = new LinkedHashSet<>();
        IntStack todo = new IntStack();
        todo.push(start);
        while (!todo.isEmpty()) {
            int revision = todo.pop();
            if (revision != start && asked.get(revision)) {
                overlaps.add(graph.id(revision));
            }
            if (!seen.get(revision)) {
                seen.set(revision);
                todo.pushAll(graph.requirements(), revision);
            }
        }
        return overlaps;
    }
}
