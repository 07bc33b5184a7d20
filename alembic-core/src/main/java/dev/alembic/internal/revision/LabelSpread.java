package dev.alembic.internal.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where branch labels are in force: on all descendants; and, if the label's revision stands on a
 * line that goes up to a head without branch and merge points, on all of that line.
 *
 * <p>Observed of Alembic 1.19: further up there may be nothing but one plain line, or the label
 * does not spread down at all. Revisions with the same labels mostly share one set; the sets are
 * made when the first one is asked for.
 */
final class LabelSpread {

    private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    private final GraphIndex graph;
    private final Edges parents;
    private final Edges children;
    private volatile @Nullable List<NavigableSet<String>> inForce;

    LabelSpread(GraphIndex graph, Edges parents, Edges children) {
        this.graph = graph;
        this.parents = parents;
        this.children = children;
    }

    /** The labels in force at a revision, sorted. */
    NavigableSet<String> inForce(int revision) {
        List<NavigableSet<String>> sets = inForce;
        if (sets == null) {
            sets = spread();
            inForce = sets;
        }
        return sets.get(revision);
    }

    /** The revisions at which the labels written on this one are in force. */
    BitSet reach(int revision) {
        BitSet reach = children.closure(revision);
        int lowest = revision;
        if (isLineToHead(revision)) {
            while (parents.count(lowest) == 1 && isPlain(parent(lowest))) {
                lowest = parent(lowest);
                reach.set(lowest);
            }
        }
        return reach;
    }

    private List<NavigableSet<String>> spread() {
        BitSet onLineToHead = onLineToHead();
        List<NavigableSet<String>> sets = new ArrayList<>(graph.size());
        for (int revision = 0; revision < graph.size(); revision++) {
            boolean isOnLine = onLineToHead.get(revision);
            if (isOnLine && parents.leadsInto(revision, onLineToHead)) {
                sets.add(sets.get(parent(revision)));
                continue;
            }
            NavigableSet<String> labels = isOnLine ? upToHead(revision) : written(revision);
            for (int parent : parents.of(revision)) {
                labels = union(labels, sets.get(parent));
            }
            sets.add(labels);
        }
        return List.copyOf(sets);
    }

    private BitSet onLineToHead() {
        BitSet onLine = new BitSet(graph.size());
        for (int revision = graph.size() - 1; revision >= 0; revision--) {
            boolean isTop = children.count(revision) == 0;
            onLine.set(revision, isPlain(revision) && (isTop || children.leadsInto(revision, onLine)));
        }
        return onLine;
    }

    private boolean isLineToHead(int start) {
        int revision = start;
        while (isPlain(revision) && children.count(revision) == 1) {
            revision = child(revision);
        }
        return isPlain(revision) && children.count(revision) == 0;
    }

    private boolean isPlain(int revision) {
        return parents.count(revision) <= 1 && graph.dependents().count(revision) <= 1;
    }

    private int parent(int revision) {
        return parents.target(parents.start(revision));
    }

    private int child(int revision) {
        return children.target(children.start(revision));
    }

    private NavigableSet<String> written(int revision) {
        return sorted(graph.info(revision).branchLabels());
    }

    /** The labels written on a revision and on the plain line from there up to a head. */
    private NavigableSet<String> upToHead(int bottom) {
        List<String> labels = new ArrayList<>(graph.info(bottom).branchLabels());
        for (int revision = bottom; children.count(revision) > 0; ) {
            revision = child(revision);
            labels.addAll(graph.info(revision).branchLabels());
        }
        return sorted(labels);
    }

    private static NavigableSet<String> sorted(Collection<String> labels) {
        return labels.isEmpty() ? NONE : Collections.unmodifiableNavigableSet(new TreeSet<>(labels));
    }

    /** One of the two if it has the other's labels as well. */
    private static NavigableSet<String> union(NavigableSet<String> first, NavigableSet<String> second) {
        if (first == second || second.containsAll(first)) {
            return second;
        }
        if (first.containsAll(second)) {
            return first;
        }
        NavigableSet<String> both = new TreeSet<>(first);
        both.addAll(second);
        return Collections.unmodifiableNavigableSet(both);
    }
}
