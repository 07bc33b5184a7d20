package dev.alembic.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * The checked revisions as numbers and edges; what everything else in this package computes on. A
 * revision's number is its place in the load order. Immutable.
 */
final class GraphIndex {

    private final List<RevisionInfo> infos;
    private final IdTable ids;
    private final Map<String, Integer> labels;
    private final Edges parents;
    private final Edges dependencies;
    private final Edges reducedDependencies;
    private final Edges requirements;
    private final Edges children;
    private final Edges dependents;
    private final LabelSpread labelSpread;

    /**
     * Checks the revisions and connects them.
     *
     * @throws dev.alembic.error.RevisionException if they don't make a graph
     */
    GraphIndex(List<RevisionInfo> infos) {
        this.infos = infos;
        ids = GraphCheck.numbers(infos);
        labels = GraphCheck.labels(infos, ids);
        References references = new References(infos, ids, labels);
        parents = references.parents();
        dependencies = references.dependencies();
        children = parents.reversed();
        Edges all = parents.and(dependencies);
        dependents = all.reversed();
        CycleCheck.refuseCycles(infos, parents, children, all, dependents);
        reducedDependencies =
                dependencies.isEmpty()
                        ? dependencies
                        : new DependencyReduction(parents, children, dependencies).reduce();
        requirements = parents.and(reducedDependencies);
        labelSpread = new LabelSpread(infos, parents, children, dependents);
    }

    int size() {
        return infos.size();
    }

    RevisionInfo info(int revision) {
        return infos.get(revision);
    }

    List<RevisionInfo> infos() {
        return infos;
    }

    String id(int revision) {
        return ids.id(revision);
    }

    List<String> ids(int... revisions) {
        String[] list = new String[revisions.length];
        Arrays.setAll(list, at -> id(revisions[at]));
        return List.of(list);
    }

    /** The number of each id: its place in the load order. */
    IdTable ids() {
        return ids;
    }

    /** The revision that each label is written on, in load order. */
    Map<String, Integer> labels() {
        return labels;
    }

    NavigableSet<String> labelsInForce(int revision) {
        return labelSpread.inForce(revision);
    }

    /** The revisions at which a label is in force; none if there is no such label. */
    BitSet labelled(String label) {
        Integer writtenOn = labels.get(label);
        return writtenOn == null ? new BitSet() : labelSpread.reach(writtenOn);
    }

    Edges parents() {
        return parents;
    }

    /** What is written as {@code dependsOn}, labels resolved. */
    Edges dependencies() {
        return dependencies;
    }

    /** Dependencies without those that an ancestor has as well. */
    Edges reducedDependencies() {
        return reducedDependencies;
    }

    /** Parents and reduced dependencies: what must be in place before a revision. */
    Edges requirements() {
        return requirements;
    }

    Edges children() {
        return children;
    }

    /** Children and the revisions that depend on this one. */
    Edges dependents() {
        return dependents;
    }

    int[] heads() {
        return children.ends();
    }

    /** Heads that nothing depends on. */
    int[] realHeads() {
        return dependents.ends();
    }

    int[] bases() {
        return parents.ends();
    }

    /** These revisions and all that must be in place before them. */
    BitSet withAncestors(int... revisions) {
        return requirements.closure(revisions);
    }

    /** These revisions and all that can't be in place without them. */
    BitSet withDescendants(int... revisions) {
        return dependents.closure(revisions);
    }

    /** All that is above, below or equal to one of these revisions. */
    BitSet lineage(boolean includeDependencies, int... revisions) {
        Edges down = includeDependencies ? requirements : parents;
        Edges up = includeDependencies ? dependents : children;
        BitSet lineage = down.closure(revisions);
        lineage.or(up.closure(revisions));
        return lineage;
    }
}
