package dev.alembic.internal.revision;

import java.util.BitSet;

/**
 * Drops the dependencies that an ancestor has already: they are in place by then, and must not show
 * in the version table again.
 *
 * <p>Ancestors along first parents are tracked on one walk over the tree that they form. Only above
 * a merge there are others; {@link DependencySweep} finds the dependencies that these have.
 */
final class DependencyReduction {

    private final Edges parents;
    private final Edges dependencies;
    private final Edges dependents;
    private final BitSet dropped = new BitSet();

    /** Prepares the reduction; numbers of parents are smaller than those of children. */
    DependencyReduction(Edges parents, Edges dependencies) {
        this.parents = parents;
        this.dependencies = dependencies;
        dependents = dependencies.reversed();
    }

    /** The dependencies that are left, in the order written. */
    Edges reduce() {
        if (dependencies.isEmpty()) {
            return dependencies;
        }
        dropAlongFirstParents();
        int[] open = openAboveMerges();
        if (open.length > 0) {
            new DependencySweep(parents, dependencies, dependents).drop(open, dropped);
        }
        return dropped.isEmpty() ? dependencies : remaining();
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
                todo.pushAll(tree, next);
            }
        }
    }

    private int[] firstParent(int revision) {
        int[] all = parents.of(revision);
        return all.length <= 1 ? all : new int[] {all[0]};
    }

    private void count(int[] inUse, int revision, int difference) {
        for (int at = dependencies.start(revision); at < dependencies.end(revision); at++) {
            inUse[dependencies.target(at)] += difference;
        }
    }

    private void dropInUse(int revision, int[] inUse) {
        for (int at = dependencies.start(revision); at < dependencies.end(revision); at++) {
            if (inUse[dependencies.target(at)] > 0) {
                dropped.set(at);
            }
        }
    }

    /** What several revisions depend on, one of them above a merge and not by its first parents. */
    private int[] openAboveMerges() {
        BitSet aboveMerge = new BitSet(parents.size());
        BitSet open = new BitSet();
        for (int revision = 0; revision < parents.size(); revision++) {
            if (parents.count(revision) > 1 || parents.leadsInto(revision, aboveMerge)) {
                aboveMerge.set(revision);
                addOpen(revision, open);
            }
        }
        return open.stream().toArray();
    }

    private void addOpen(int revision, BitSet open) {
        for (int at = dependencies.start(revision); at < dependencies.end(revision); at++) {
            int dependency = dependencies.target(at);
            if (!dropped.get(at) && dependents.count(dependency) > 1) {
                open.set(dependency);
            }
        }
    }

    private Edges remaining() {
        EdgeList list = new EdgeList(dependencies.size());
        for (int revision = 0; revision < dependencies.size(); revision++) {
            for (int at = dependencies.start(revision); at < dependencies.end(revision); at++) {
                if (!dropped.get(at)) {
                    list.add(dependencies.target(at));
                }
            }
            list.next();
        }
        return list.toEdges();
    }
}
