package dev.alembic.dialect;

import java.util.Set;

/**
 * A type that looks as if it did what is wanted.
 *
 * @param types how it is written, in capitals, without length
 * @param isOfKeys whether only keys suffer from it
 * @param reason what is wrong with it: {@code it keeps no zone}
 * @param advice what to take instead, a sentence
 */
public record TypeTrap(Set<String> types, boolean isOfKeys, String reason, String advice) {

    /** Copies the set. */
    public TypeTrap {
        types = Set.copyOf(types);
    }
}
