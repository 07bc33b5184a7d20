package dev.alembic.internal.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A range of revisions as it is typed: {@code a:b}, {@code :b}, {@code a:}, {@code -3:current}.
 *
 * @param lower what stands before the colon; empty if nothing does
 * @param upper what stands after the colon; empty if nothing does
 */
public record RevisionRange(Optional<RevisionArgument> lower, Optional<RevisionArgument> upper) {

    /** Whether a text is written as a range. */
    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /**
     * Reads a range.
     *
     * @throws RevisionException if there is not exactly one colon
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new RevisionException(
                    Kind.MALFORMED, "History range requires [start]:[end], [start]:, or :[end]", List.of(text));
        }
        return new RevisionRange(argument(text.substring(0, colon)), argument(text.substring(colon + 1)));
    }

    private static Optional<RevisionArgument> argument(String text) {
        return text.strip().isEmpty() ? Optional.empty() : Optional.of(RevisionArgument.parse(text.strip()));
    }
}
