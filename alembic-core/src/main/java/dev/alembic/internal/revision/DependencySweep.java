package dev.alembic.internal.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds dependencies that an ancestor has as well, by sweeps over all revisions between the lowest
 * and the highest one that has them.
 *
 * <p>A sweep hands a number from each revision up to its children, in which one bit stands for each
 * of up to 64 dependencies. So the cost is one look at each edge for every 64 dependencies that are
 * spread over the whole history, and hardly any for those that are used close by.
 */
final class DependencySweep {

    private static final int MOST_AT_ONCE = Long.SIZE;

    private final Edges parents;
    private final Edges dependencies;
    private final Edges dependents;
    private final long[] asked;
    private final long[] below;

    /** Prepares sweeps; numbers of parents are smaller than those of children. */
    DependencySweep(Edges parents, Edges dependencies, Edges dependents) {
        this.parents = parents;
        this.dependencies = dependencies;
        this.dependents = dependents;
        asked = new long[parents.size()];
        below = new long[parents.size()];
    }

    /**
     * Marks what is to be dropped.
     *
     * @param wanted the dependencies to look at, each of several revisions
     * @param dropped places among the dependencies' targets
     */
    void drop(int[] wanted, BitSet dropped) {
        long[] lowestFirst = new long[wanted.length];
        Arrays.setAll(lowestFirst, at -> (long) lowest(wanted[at]) << Integer.SIZE | wanted[at]);
        Arrays.sort(lowestFirst);
        for (int from = 0; from < lowestFirst.length; from += MOST_AT_ONCE) {
            int to = Math.min(from + MOST_AT_ONCE, lowestFirst.length);
            sweep(
                    Arrays.stream(lowestFirst, from, to)
                            .mapToInt(key -> (int) key)
                            .toArray(),
                    dropped);
        }
    }

    private int lowest(int dependency) {
        return dependents.target(dependents.start(dependency));
    }

    private int highest(int dependency) {
        return dependents.target(dependents.end(dependency) - 1);
    }

    private void sweep(int[] wanted, BitSet dropped) {
        int from = lowest(wanted[0]);
        int to = from;
        for (int bit = 0; bit < wanted.length; bit++) {
            to = Math.max(to, highest(wanted[bit]));
            for (int revision : dependents.of(wanted[bit])) {
                asked[revision] |= 1L << bit;
            }
        }
        for (int revision = from; revision <= to; revision++) {
            long found = fromParents(revision);
            if ((asked[revision] & found) != 0) {
                drop(revision, wanted, found, dropped);
            }
            below[revision] = found | asked[revision];
        }
        Arrays.fill(below, from, to + 1, 0);
        Arrays.fill(asked, from, to + 1, 0);
    }

    private long fromParents(int revision) {
        long found = 0;
        for (int at = parents.start(revision); at < parents.end(revision); at++) {
            found |= below[parents.target(at)];
        }
        return found;
    }

    private void drop(int revision, int[] wanted, long found, BitSet dropped) {
        for (int at = dependencies.start(revision); at < dependencies.end(revision); at++) {
            for (int bit = 0; bit < wanted.length; bit++) {
                if (wanted[bit] == dependencies.target(at) && (found & 1L << bit) != 0) {
                    dropped.set(at);
                }
            }
        }
    }
}
