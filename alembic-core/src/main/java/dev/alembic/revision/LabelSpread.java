package dev.alembic.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where branch labels are in force: on all descendants, and on the line of ancestors down to, not
 * including, the last branch point or merge point.
 *
 * <p>So all revisions of a line without branch and merge points wear the same labels; they share
 * one set.
 */
final class LabelSpread {

    private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    private final List<RevisionInfo> infos;
    private final Edges parents;
    private final Edges dependents;

    LabelSpread(List<RevisionInfo> infos, Edges parents, Edges dependents) {
        this.infos = infos;
        this.parents = parents;
        this.dependents = dependents;
    }

    /**
     * The labels in force at each revision, sorted.
     *
     * @param order all revisions, parents first
     */
    List<NavigableSet<String>> inForce(int[] order) {
        int[] line = lines(order);
        List<NavigableSet<String>> own = ownLabels(line);
        List<NavigableSet<String>> inForce = sets();
        for (int revision : order) {
            boolean isLowest = line[revision] == revision;
            inForce.set(
                    revision,
                    isLowest
                            ? union(own.get(revision), inherited(revision, inForce))
                            : inForce.get(line[revision]));
        }
        return List.copyOf(inForce);
    }

    /** For each revision the lowest one of its line. */
    private int[] lines(int[] order) {
        int[] line = new int[infos.size()];
        for (int revision : order) {
            int[] below = parents.of(revision);
            boolean goesOn = isPlain(revision) && below.length == 1 && isPlain(below[0]);
            line[revision] = goesOn ? line[below[0]] : revision;
        }
        return line;
    }

    private boolean isPlain(int revision) {
        return parents.count(revision) <= 1 && dependents.count(revision) <= 1;
    }

    /** The labels written on each line, at the number of its lowest revision. */
    private List<NavigableSet<String>> ownLabels(int[] line) {
        List<NavigableSet<String>> own = sets();
        for (int revision = 0; revision < infos.size(); revision++) {
            List<String> written = infos.get(revision).branchLabels();
            if (!written.isEmpty()) {
                own.set(line[revision], union(sorted(written), own.get(line[revision])));
            }
        }
        return own;
    }

    private NavigableSet<String> inherited(int revision, List<NavigableSet<String>> inForce) {
        NavigableSet<String> labels = NONE;
        for (int parent : parents.of(revision)) {
            labels = union(labels, inForce.get(parent));
        }
        return labels;
    }

    private List<NavigableSet<String>> sets() {
        return new ArrayList<>(Collections.nCopies(infos.size(), NONE));
    }

    private static NavigableSet<String> sorted(List<String> labels) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(labels));
    }

    /** One of the two if it has the other's labels as well. */
    private static NavigableSet<String> union(
            NavigableSet<String> first, NavigableSet<String> second) {
        if (second.containsAll(first)) {
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
