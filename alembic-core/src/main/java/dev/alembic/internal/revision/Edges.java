package dev.alembic.internal.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * Edges between revisions, which are numbered in load order: for each revision the revisions it
 * points to, in the order written. Immutable.
 *
 * <p>All targets stand in one array, those of a revision side by side: a walk over a long history
 * then stays in the processor's caches, in whatever order the revisions were loaded.
 */
final class Edges {

    private final int[] starts;
    private final int[] targets;

    private Edges(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
    }

    /** Asks for the targets of each revision. */
    static Edges of(int size, IntFunction<int[]> targetsOf) {
        EdgeList list = new EdgeList(size);
        for (int revision = 0; revision < size; revision++) {
            list.addAll(targetsOf.apply(revision));
            list.next();
        }
        return list.toEdges();
    }

    /**
     * Takes what an {@link EdgeList} has collected.
     *
     * @param starts where the targets of each revision begin, and after the last one all end
     */
    static Edges at(int[] starts, int[] targets) {
        return new Edges(starts, targets);
    }

    int size() {
        return starts.length - 1;
    }

    /** The revisions that this one points to; a copy. Loops that are run often use the places. */
    int[] of(int revision) {
        return Arrays.copyOfRange(targets, starts[revision], starts[revision + 1]);
    }

    int count(int revision) {
        return starts[revision + 1] - starts[revision];
    }

    /** The first place of this revision's targets; the last one is before {@link #end}. */
    int start(int revision) {
        return starts[revision];
    }

    int end(int revision) {
        return starts[revision + 1];
    }

    int target(int place) {
        return targets[place];
    }

    /** Whether there is no edge at all. */
    boolean isEmpty() {
        return targets.length == 0;
    }

    /** Whether a revision points to one of these. */
    boolean leadsInto(int revision, BitSet revisions) {
        for (int place = start(revision); place < end(revision); place++) {
            if (revisions.get(targets[place])) {
                return true;
            }
        }
        return false;
    }

    /** The revisions that point nowhere, in load order. */
    int[] ends() {
        IntStack ends = new IntStack();
        for (int revision = 0; revision < size(); revision++) {
            if (count(revision) == 0) {
                ends.push(revision);
            }
        }
        return ends.toArray();
    }

    /** These edges and then those of another set, each target once. */
    Edges and(Edges others) {
        if (others.isEmpty()) {
            return this;
        }
        EdgeList list = new EdgeList(size());
        for (int revision = 0; revision < size(); revision++) {
            list.addAll(this, revision);
            list.addAll(others, revision);
            list.next();
        }
        return list.toEdges();
    }

    /** The same edges, seen from the other end; in load order. */
    Edges reversed() {
        int[] reversedStarts = new int[starts.length];
        for (int target : targets) {
            reversedStarts[target + 1]++;
        }
        for (int revision = 0; revision < size(); revision++) {
            reversedStarts[revision + 1] += reversedStarts[revision];
        }
        int[] free = reversedStarts.clone();
        int[] reversedTargets = new int[targets.length];
        for (int revision = 0; revision < size(); revision++) {
            for (int place = start(revision); place < end(revision); place++) {
                reversedTargets[free[targets[place]]++] = revision;
            }
        }
        return new Edges(reversedStarts, reversedTargets);
    }

    /** The starts and all that can be reached from them. */
    BitSet closure(int... begin) {
        BitSet seen = new BitSet(size());
        IntStack todo = new IntStack();
        todo.pushAll(begin);
        while (!todo.isEmpty()) {
            int revision = todo.pop();
            if (!seen.get(revision)) {
                seen.set(revision);
                todo.pushAll(this, revision);
            }
        }
        return seen;
    }

    /**
     * The revisions, each after all that it points to. Revisions on a cycle, and those that lead to
     * one, are left out.
     *
     * @param reversed these edges from the other end
     */
    int[] targetsFirst(Edges reversed) {
        int[] open = new int[size()];
        Arrays.setAll(open, this::count);
        IntStack order = new IntStack();
        order.pushAll(ends());
        for (int next = 0; next < order.size(); next++) {
            int ready = order.get(next);
            for (int place = reversed.start(ready); place < reversed.end(ready); place++) {
                int source = reversed.targets[place];
                if (--open[source] == 0) {
                    order.push(source);
                }
            }
        }
        return order.toArray();
    }

    /**
     * The same edges, by way of further nodes where there are many: none has more targets than the
     * width. The further nodes are numbered from {@link #size} on.
     */
    Edges knotted(int width) {
        return new FanOutTree(this, width).tie();
    }
}
