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
    private final Map<String, Integer> ids;
    private final Map<String, Integer> labels;
    private final Edges parents;
    private final Edges dependencies;
    private final Edges reducedDependencies;
    private final Edges requirements;
    private final Edges children;
    private final Edges dependents;
    private final List<NavigableSet<String>> labelsInForce;

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
        int[] order = parents.targetsFirst(children);
        reducedDependencies = new DependencyReduction(parents, dependencies, order).reduce();
        requirements = parents.and(reducedDependencies);
        labelsInForce = new LabelSpread(infos, parents, children, dependents).inForce(order);
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
        return infos.get(revision).id();
    }

    List<String> ids(int... revisions) {
        return Arrays.stream(revisions).mapToObj(this::id).toList();
    }

    /** The number of each id, in load order. */
    Map<String, Integer> ids() {
        return ids;
    }

    /** The revision that each label is written on, in load order. */
    Map<String, Integer> labels() {
        return labels;
    }

    NavigableSet<String> labelsInForce(int revision) {
        return labelsInForce.get(revision);
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
