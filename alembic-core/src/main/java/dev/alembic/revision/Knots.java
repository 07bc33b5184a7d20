package dev.alembic.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits long lists of targets into a tree of short ones. */
final class Knots {

    private final Edges edges;
    private final int width;
    private final List<int[]> knots = new ArrayList<>();

    Knots(Edges edges, int width) {
        this.edges = edges;
        this.width = width;
    }

    /** The edges with further nodes for the knots, numbered from the number of revisions on. */
    Edges tie() {
        int size = edges.size();
        List<int[]> narrow = new ArrayList<>(size);
        for (int revision = 0; revision < size; revision++) {
            narrow.add(tie(edges.of(revision)));
        }
        return Edges.of(
                size + knots.size(),
                node -> node < size ? narrow.get(node) : knots.get(node - size));
    }

    private int[] tie(int[] targets) {
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
}
