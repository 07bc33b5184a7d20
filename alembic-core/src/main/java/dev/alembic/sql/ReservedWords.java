package dev.alembic.sql;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets of words, written down as one text. */
public final class ReservedWords {

    private ReservedWords() {}

    /** The words of a text, separated by white space. */
    public static Set<String> of(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** All words of two sets. */
    public static Set<String> of(Set<String> some, String more) {
        return Stream.concat(some.stream(), of(more).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
