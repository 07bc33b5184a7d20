package dev.alembic.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where branch labels are in force: on all descendants; and, if the label's revision stands on a
 * line that goes up to a head without branch and merge points, on all of that line.
 *
 * <p>Observed of Alembic 1.19: further up there may be nothing but one plain line, or the label
 * does not spread down at all. Revisions with the same labels mostly share one set.
 */
final class LabelSpread {

    private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    private final List<RevisionInfo> infos;
    private final Edges parents;
    private final Edges children;
    private final Edges dependents;

    LabelSpread(List<RevisionInfo> infos, Edges parents, Edges children, Edges dependents) {
        this.infos = infos;
        this.parents = parents;
        this.children = children;
        this.dependents = dependents;
    }

    /**
     * The labels in force at each revision, sorted.
     *
     * @param order all revisions, parents first
     */
    List<NavigableSet<String>> inForce(int[] order) {
        List<NavigableSet<String>> inForce = sets();
        List<NavigableSet<String>> own = ownLabels(order);
        for (int revision : order) {
            NavigableSet<String> labels = own.get(revision);
            for (int parent : parents.of(revision)) {
                labels = union(labels, inForce.get(parent));
            }
            inForce.set(revision, labels);
        }
        return List.copyOf(inForce);
    }

    /** The labels written on each revision, or on one further up its plain line to a head. */
    private List<NavigableSet<String>> ownLabels(int[] order) {
        List<NavigableSet<String>> own = sets();
        boolean[] isOnLineToHead = new boolean[infos.size()];
        for (int at = order.length - 1; at >= 0; at--) {
            int revision = order[at];
            int[] above = children.of(revision);
            boolean isPlain = parents.count(revision) <= 1 && dependents.count(revision) <= 1;
            isOnLineToHead[revision] = isPlain && (above.length == 0 || isOnLineToHead[above[0]]);
            NavigableSet<String> written = sorted(infos.get(revision).branchLabels());
            boolean inherits = isOnLineToHead[revision] && above.length > 0;
            own.set(revision, inherits ? union(written, own.get(above[0])) : written);
        }
        return own;
    }

    private List<NavigableSet<String>> sets() {
        return new ArrayList<>(Collections.nCopies(infos.size(), NONE));
    }

    private static NavigableSet<String> sorted(List<String> labels) {
        return labels.isEmpty()
                ? NONE
                : Collections.unmodifiableNavigableSet(new TreeSet<>(labels));
    }

    /** One of the two if it has the other's labels as well. */
    private static NavigableSet<String> union(
            NavigableSet<String> first, NavigableSet<String> second) {
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
