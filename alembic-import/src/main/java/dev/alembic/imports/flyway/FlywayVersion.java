package dev.alembic.imports.flyway;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as Flyway orders them: number by number, so that 2 comes before 10 and 1 is the same as
 * 1.0.
 *
 * @param text as it was written, with dots
 */
record FlywayVersion(String text) implements Comparable<FlywayVersion> {

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    /** The version in a file's name, where an underscore may stand for a dot; empty if it is none. */
    static Optional<FlywayVersion> parse(String name) {
        String text = name.replace('_', '.');
        return VERSION.matcher(text).matches() ? Optional.of(new FlywayVersion(text)) : Optional.empty();
    }

    @Override
    public int compareTo(FlywayVersion other) {
        String[] ours = text.split("\\.");
        String[] theirs = other.text.split("\\.");
        for (int i = 0; i < Math.max(ours.length, theirs.length); i++) {
            int order = part(ours, i).compareTo(part(theirs, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int index) {
        return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }

    boolean isAtMost(FlywayVersion other) {
        return compareTo(other) <= 0;
    }

    boolean isSame(FlywayVersion other) {
        return compareTo(other) == 0;
    }
}
