package dev.alembic.revision;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Drops the dependencies that an ancestor has already: they are in place by then, and must not show
 * in the version table again.
 *
 * <p>Ancestors along first parents are tracked on one walk over the tree that they form. Only above
 * a merge there are others; these are searched, down to where the first revision with the same
 * dependency can be.
 */
final class DependencyReduction {

    private final Edges parents;
    private final Edges dependencies;
    private final Edges dependents;
    private final int[] level;
    private final int[] visit;
    private final BitSet aboveMerge;
    private final Map<Integer, BitSet> dropped = new HashMap<>();

    /**
     * Prepares the reduction.
     *
     * @param order all revisions, parents first
     */
    DependencyReduction(Edges parents, Edges dependencies, int[] order) {
        this.parents = parents;
        this.dependencies = dependencies;
        dependents = dependencies.reversed();
        level = new int[parents.size()];
        visit = new int[parents.size()];
        aboveMerge = new BitSet(parents.size());
        for (int revision : order) {
            place(revision);
        }
    }

    /** The dependencies that are left, in the order written. */
    Edges reduce() {
        if (dependencies.ends().length == dependencies.size()) {
            return dependencies;
        }
        dropAlongFirstParents();
        IntStream.range(0, parents.size()).filter(aboveMerge::get).forEach(this::dropBySearch);
        return Edges.of(parents.size(), this::remaining);
    }

    private void place(int revision) {
        boolean merged = parents.count(revision) > 1;
        for (int parent : parents.of(revision)) {
            level[revision] = Math.max(level[revision], level[parent] + 1);
            merged |= aboveMerge.get(parent);
        }
        aboveMerge.set(revision, merged);
    }

    private void dropAlongFirstParents() {
        Edges tree = Edges.of(parents.size(), this::firstParent).reversed();
        int[] inUse = new int[parents.size()];
        IntStack todo = new IntStack();
        todo.pushAll(parents.ends());
        while (!todo.isEmpty()) {
            int next = todo.pop();
            if (next < 0) {
                count(inUse, ~next, -1);
            } else {
                dropInUse(next, inUse);
                count(inUse, next, 1);
                todo.push(~next);
                todo.pushAll(tree.of(next));
            }
        }
    }

    private int[] firstParent(int revision) {
        int[] all = parents.of(revision);
        return all.length <= 1 ? all : new int[] {all[0]};
    }

    private void count(int[] inUse, int revision, int difference) {
        for (int dependency : dependencies.of(revision)) {
            inUse[dependency] += difference;
        }
    }

    private void dropInUse(int revision, int[] inUse) {
        for (int dependency : dependencies.of(revision)) {
            if (inUse[dependency] > 0) {
                drop(revision, dependency);
            }
        }
    }

    private void dropBySearch(int revision) {
        BitSet open = new BitSet();
        int floor = level[revision];
        for (int dependency : remaining(revision)) {
            if (dependents.count(dependency) > 1) {
                open.set(dependency);
                floor = Math.min(floor, lowest(dependents.of(dependency)));
            }
        }
        IntStack todo = new IntStack();
        todo.pushAll(parents.of(revision));
        while (!todo.isEmpty() && !open.isEmpty()) {
            int ancestor = todo.pop();
            if (visit[ancestor] == revision + 1 || level[ancestor] < floor) {
                continue;
            }
            visit[ancestor] = revision + 1;
            for (int dependency : dependencies.of(ancestor)) {
                if (open.get(dependency)) {
                    open.clear(dependency);
                    drop(revision, dependency);
                }
            }
            todo.pushAll(parents.of(ancestor));
        }
    }

    private int lowest(int[] revisions) {
        return IntStream.of(revisions).map(revision -> level[revision]).min().orElse(0);
    }

    private void drop(int revision, int dependency) {
        dropped.computeIfAbsent(revision, key -> new BitSet()).set(dependency);
    }

    private int[] remaining(int revision) {
        BitSet gone = dropped.get(revision);
        int[] all = dependencies.of(revision);
        return gone == null ? all : IntStream.of(all).filter(one -> !gone.get(one)).toArray();
    }
}
