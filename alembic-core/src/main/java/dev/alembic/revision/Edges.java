package dev.alembic.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Edges between revisions, which are numbered in load order: for each revision the revisions it
 * points to, in the order written. Immutable.
 */
final class Edges {

    private static final int[] NONE = {};

    private final int[][] targets;

    private Edges(int[][] targets) {
        this.targets = targets;
    }

    /** Asks for the targets of each revision; the arrays must not change afterwards. */
    static Edges of(int size, IntFunction<int[]> targetsOf) {
        int[][] targets = new int[size][];
        Arrays.setAll(targets, targetsOf);
        return new Edges(targets);
    }

    int size() {
        return targets.length;
    }

    /** The revisions that this one points to. Not to be written to. */
    int[] of(int revision) {
        return targets[revision];
    }

    int count(int revision) {
        return targets[revision].length;
    }

    /** The revisions that point nowhere, in load order. */
    int[] ends() {
        return IntStream.range(0, size()).filter(revision -> count(revision) == 0).toArray();
    }

    /** These edges and then those of another set, each target once. */
    Edges and(Edges others) {
        return of(size(), revision -> union(targets[revision], others.targets[revision]));
    }

    /** The same edges, seen from the other end; in load order. */
    Edges reversed() {
        int[] counts = new int[size()];
        for (int[] list : targets) {
            for (int target : list) {
                counts[target]++;
            }
        }
        Edges reversed = of(size(), target -> counts[target] == 0 ? NONE : new int[counts[target]]);
        Arrays.fill(counts, 0);
        for (int revision = 0; revision < size(); revision++) {
            for (int target : targets[revision]) {
                reversed.targets[target][counts[target]++] = revision;
            }
        }
        return reversed;
    }

    /** The starts and all that can be reached from them. */
    BitSet closure(int... starts) {
        BitSet seen = new BitSet(size());
        IntStack todo = new IntStack();
        todo.pushAll(starts);
        while (!todo.isEmpty()) {
            int revision = todo.pop();
            if (!seen.get(revision)) {
                seen.set(revision);
                todo.pushAll(targets[revision]);
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
        int[] open = IntStream.range(0, size()).map(this::count).toArray();
        IntStack order = new IntStack();
        order.pushAll(ends());
        for (int next = 0; next < order.size(); next++) {
            for (int source : reversed.of(order.get(next))) {
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
        List<int[]> knots = new ArrayList<>();
        Edges narrow = of(size(), node -> knot(targets[node], width, knots));
        int[][] all = Arrays.copyOf(narrow.targets, size() + knots.size());
        for (int at = 0; at < knots.size(); at++) {
            all[size() + at] = knots.get(at);
        }
        return new Edges(all);
    }

    private int[] knot(int[] list, int width, List<int[]> knots) {
        int[] narrow = list;
        while (narrow.length > width) {
            int[] wider = narrow;
            narrow = new int[(wider.length + width - 1) / width];
            for (int at = 0; at < narrow.length; at++) {
                int end = Math.min(wider.length, (at + 1) * width);
                knots.add(Arrays.copyOfRange(wider, at * width, end));
                narrow[at] = size() + knots.size() - 1;
            }
        }
        return narrow;
    }

    private static int[] union(int[] first, int[] second) {
        if (second.length == 0) {
            return first;
        }
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).distinct().toArray();
    }
}
