package dev.alembic.internal.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Splits long lists of targets into a tree of short ones. */
final class FanOutTree {

    private final Edges edges;
    private final int width;
    private final Map<Integer, int[]> narrowed = new HashMap<>();
    private final List<int[]> knots = new ArrayList<>();

    FanOutTree(Edges edges, int width) {
        this.edges = edges;
        this.width = width;
    }

    /** The edges with further nodes for the knots, numbered from the number of revisions on. */
    Edges tie() {
        for (int revision = 0; revision < edges.size(); revision++) {
            if (edges.count(revision) > width) {
                narrowed.put(revision, narrow(edges.of(revision)));
            }
        }
        return knots.isEmpty() ? edges : tied();
    }

    private int[] narrow(int[] targets) {
        int[] narrow = targets;
        while (narrow.length > width) {
            int[] wider = narrow;
            narrow = new int[(wider.length + width - 1) / width];
            for (int at = 0; at < narrow.length; at++) {
                int end = Math.min(wider.length, (at + 1) * width);
                knots.add(Arrays.copyOfRange(wider, at * width, end));
                narrow[at] = edges.size() + knots.size() - 1;
            }
        }
        return narrow;
    }

    private Edges tied() {
        EdgeList list = new EdgeList(edges.size() + knots.size());
        for (int revision = 0; revision < edges.size(); revision++) {
            int[] narrow = narrowed.get(revision);
            if (narrow == null) {
                list.addAll(edges, revision);
            } else {
                list.addAll(narrow);
            }
            list.next();
        }
        for (int[] knot : knots) {
            list.addAll(knot);
            list.next();
        }
        return list.toEdges();
    }
}
