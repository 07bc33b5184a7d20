package dev.alembic.internal.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * The checked revisions as numbers and edges; what everything else in this package computes on. A
 * revision's number is greater than those of all that it requires. Immutable.
 */
final class GraphIndex {

    private final List<RevisionInfo> infos;
    private final Replacements replacements;
    private final IdTable loadPlaces;
    private final Numbering numbering;
    private final String[] ids;
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
    GraphIndex(Replacements replacements) {
        this.replacements = replacements;
        this.infos = replacements.shown();
        loadPlaces = GraphCheck.loadPlaces(infos);
        Map<String, Integer> labelled = GraphCheck.labels(infos, loadPlaces);
        References written = new References(infos, loadPlaces, labelled);
        numbering = new Numbering(CycleCheck.targetsFirst(infos, written));
        ids = new String[infos.size()];
        Arrays.setAll(ids, revision -> loadPlaces.id(numbering.loadPlace(revision)));
        labels = new LinkedHashMap<>();
        labelled.forEach((label, place) -> labels.put(label, numbering.number(place)));
        parents = numbering.renumbered(written.parents());
        children = parents.reversed();
        dependencies = numbering.renumbered(written.dependencies());
        reducedDependencies = new DependencyReduction(parents, dependencies).reduce();
        requirements = parents.and(reducedDependencies);
        dependents =
                dependencies.isEmpty() ? children : parents.and(dependencies).reversed();
        labelSpread = new LabelSpread(this, parents, children);
    }

    int size() {
        return infos.size();
    }

    RevisionInfo info(int revision) {
        return infos.get(numbering.loadPlace(revision));
    }

    /** All revisions in load order. */
    List<RevisionInfo> infos() {
        return infos;
    }

    /** All ids in load order. */
    List<String> ids() {
        return loadPlaces.ids();
    }

    String id(int revision) {
        return ids[revision];
    }

    List<String> ids(int... revisions) {
        if (revisions.length == 1) {
            return List.of(ids[revisions[0]]);
        }
        String[] list = new String[revisions.length];
        Arrays.setAll(list, at -> ids[revisions[at]]);
        return List.of(list);
    }

    /** The number of the revision with this full id, or {@link IdTable#NONE}. */
    int number(String id) {
        int place = loadPlaces.number(id);
        if (place == IdTable.NONE) {
            place = loadPlaces.number(replacements.aliases().getOrDefault(id, id));
        }
        return place == IdTable.NONE ? IdTable.NONE : numbering.number(place);
    }

    /** What isn't shown here, and why. */
    Replacements replacements() {
        return replacements;
    }

    /** These revisions in load order, each once. */
    int[] inLoadOrder(BitSet revisions) {
        return numbering.inLoadOrder(revisions);
    }

    /** These revisions in load order, each once. */
    int[] inLoadOrder(int... revisions) {
        if (revisions.length <= 1) {
            return revisions;
        }
        BitSet set = new BitSet(size());
        for (int revision : revisions) {
            set.set(revision);
        }
        return inLoadOrder(set);
    }

    /** The revision that each label is written on, in load order of the revisions. */
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

    /** In the order of their numbers. */
    Edges children() {
        return children;
    }

    /** Children and the revisions that depend on this one, in the order of their numbers. */
    Edges dependents() {
        return dependents;
    }

    /** Revisions without children, in load order. */
    int[] heads() {
        return inLoadOrder(children.ends());
    }

    /** Heads that nothing depends on, in load order. */
    int[] realHeads() {
        return inLoadOrder(dependents.ends());
    }

    /** Revisions without parents, in load order. */
    int[] bases() {
        return inLoadOrder(parents.ends());
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
