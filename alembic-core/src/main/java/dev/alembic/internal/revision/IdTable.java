package dev.alembic.internal.revision;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The number of each id. Immutable once filled.
 *
 * <p>A hash table with open addressing: next to a {@code HashMap} it asks for a fraction of the
 * memory, so that a history of 100,000 revisions is looked up as fast as a short one.
 */
final class IdTable {

    /** In place of a number: there is no such id. */
    static final int NONE = -1;

    private static final int MULTIPLIER = 0x9E3779B9;

    private final String[] ids;
    private final int[] hashes;
    private final int[] slots;
    private final int shift;
    private int size;

    /** Prepares for up to so many ids. */
    IdTable(int most) {
        ids = new String[most];
        hashes = new int[most];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * most + 1);
        slots = new int[1 << bits];
        shift = Integer.SIZE - bits;
        Arrays.fill(slots, NONE);
    }

    /** Enters an id under the next number; returns the number that it has already, or NONE. */
    int enter(String id) {
        int slot = slot(id);
        if (slots[slot] == NONE) {
            ids[size] = id;
            hashes[size] = id.hashCode();
            slots[slot] = size++;
            return NONE;
        }
        return slots[slot];
    }

    /** The number of an id, or {@link #NONE}. */
    int number(String id) {
        return slots[slot(id)];
    }

    String id(int number) {
        return ids[number];
    }

    /** All ids in the order of their numbers. */
    List<String> ids() {
        return Collections.unmodifiableList(Arrays.asList(ids).subList(0, size));
    }

    /** Where an id stands, or the free slot where it belongs. */
    private int slot(String id) {
        int hash = id.hashCode();
        int slot = (hash * MULTIPLIER) >>> shift;
        while (slots[slot] != NONE && (hashes[slots[slot]] != hash || !ids[slots[slot]].equals(id))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
