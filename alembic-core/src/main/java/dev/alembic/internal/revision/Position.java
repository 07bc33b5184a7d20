package dev.alembic.internal.revision;

import java.util.Collection;
import java.util.stream.IntStream;

/** Where a symbol or a walk leads to. */
sealed interface Position {

    /** At a revision, by its number in the graph. */
    record At(int revision) implements Position {}

    /** Outside the graph. */
    enum Outside implements Position {
        /** Below all bases. */
        BASE,
        /** Where a walk would have gone below base, or above a head. */
        BEYOND
    }

    /** Whether it is this revision. */
    default boolean isAt(int revision) {
        return this instanceof At at && at.revision() == revision;
    }

    /** The revision, or none. */
    default IntStream stream() {
        return this instanceof At at ? IntStream.of(at.revision()) : IntStream.empty();
    }

    /** The revisions among positions, in the same order. */
    static int[] revisions(Collection<Position> positions) {
        return positions.stream().flatMapToInt(Position::stream).toArray();
    }
}
