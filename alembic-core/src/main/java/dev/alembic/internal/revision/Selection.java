package dev.alembic.internal.revision;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Revisions to be walked over.
 *
 * @param revisions which ones
 * @param tops where the walk starts; those that are not among the revisions don't count
 */
record Selection(BitSet revisions, BitSet tops) {

    static Selection of(BitSet revisions, int[] tops) {
        BitSet topSet = new BitSet();
        IntStream.of(tops).forEach(topSet::set);
        return new Selection(revisions, topSet);
    }
}
