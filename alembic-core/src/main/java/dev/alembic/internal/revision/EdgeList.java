package dev.alembic.internal.revision;

import java.util.Arrays;

/**
 * Collects the targets of one revision after the other; a target that it has already is left out.
 */
final class EdgeList {

    private final int[] starts;
    private final IntStack targets = new IntStack();
    private final int[] addedFor;
    private int revision;

    /** Prepares for so many revisions, which may also be targets. */
    EdgeList(int size) {
        starts = new int[size + 1];
        addedFor = new int[size];
        Arrays.fill(addedFor, -1);
    }

    void add(int target) {
        if (addedFor[target] != revision) {
            addedFor[target] = revision;
            targets.push(target);
        }
    }

    void addAll(int[] more) {
        for (int target : more) {
            add(target);
        }
    }

    void addAll(Edges edges, int source) {
        for (int place = edges.start(source); place < edges.end(source); place++) {
            add(edges.target(place));
        }
    }

    /** Goes on with the next revision. */
    void next() {
        starts[++revision] = targets.size();
    }

    Edges toEdges() {
        return Edges.at(starts, targets.toArray());
    }
}
