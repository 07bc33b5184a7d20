package dev.alembic.internal.revision;

import java.util.BitSet;

/**
 * The numbers of revisions: each comes after all that it requires. What is near in the graph then
 * is near in memory, in whatever order the revisions were loaded. Immutable.
 */
final class Numbering {

    private final int[] loadPlaces;
    private final int[] numbers;

    /**
     * Numbers revisions.
     *
     * @param loadPlaces for each number, the revision's place in the load order
     */
    Numbering(int[] loadPlaces) {
        this.loadPlaces = loadPlaces;
        numbers = new int[loadPlaces.length];
        for (int number = 0; number < loadPlaces.length; number++) {
            numbers[loadPlaces[number]] = number;
        }
    }

    /** The place of a revision in the load order. */
    int loadPlace(int revision) {
        return loadPlaces[revision];
    }

    /** The number of the revision that was loaded at this place. */
    int number(int loadPlace) {
        return numbers[loadPlace];
    }

    /** The same edges between numbers instead of places in the load order. */
    Edges renumbered(Edges edges) {
        EdgeList list = new EdgeList(edges.size());
        for (int loadPlace : loadPlaces) {
            for (int at = edges.start(loadPlace); at < edges.end(loadPlace); at++) {
                list.add(numbers[edges.target(at)]);
            }
            list.next();
        }
        return list.toEdges();
    }

    /** These revisions in the order in which they were loaded. */
    int[] inLoadOrder(BitSet revisions) {
        BitSet places = new BitSet(numbers.length);
        for (int one = revisions.nextSetBit(0); one >= 0; one = revisions.nextSetBit(one + 1)) {
            places.set(loadPlaces[one]);
        }
        return places.stream().map(this::number).toArray();
    }
}
