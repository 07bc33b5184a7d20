package dev.alembic.internal.script;

import dev.alembic.error.RevisionException;
import dev.alembic.error.ScriptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What a revision id may look like, and how a new one is made. */
public final class RevisionIds {

    /** The longest id that is accepted, in characters. */
    public static final int MAX_LENGTH = 255;

    private static final String FORBIDDEN = "+-:@";

    private RevisionIds() {}

    /** A new id: twelve hexadecimal digits. */
    public static String random(RandomGenerator random) {
        return "%012x".formatted(random.nextLong() & 0xFFFF_FFFF_FFFFL);
    }

    /**
     * Accepts an id or refuses it.
     *
     * @throws RevisionException if it is empty, too long or has characters that the grammar of
     *     revisions or a file name can't hold
     */
    public static void check(String id) {
        problem(id).ifPresent(problem -> {
            throw new RevisionException(RevisionException.Kind.MALFORMED, problem, List.of(id));
        });
    }

    /**
     * Accepts the id that stands in a file or refuses it.
     *
     * @throws ScriptException as {@link #check}, naming the file
     */
    static void check(Path file, String id) {
        problem(id).ifPresent(problem -> {
            throw new ScriptException(file, "%s, which stands in \"%s\". Choose another.".formatted(problem, file));
        });
    }

    /** What is wrong with an id, as a sentence without its full stop; empty if nothing is. */
    static Optional<String> problem(String id) {
        if (id.isEmpty()) {
            return Optional.of("A revision identifier must not be empty");
        }
        if (id.length() > MAX_LENGTH) {
            return Optional.of("Revision identifier '%s…' is longer than %d characters"
                    .formatted(id.substring(0, 20), MAX_LENGTH));
        }
        String forbidden = characters(id, c -> FORBIDDEN.indexOf(c) >= 0);
        if (!forbidden.isEmpty()) {
            return Optional.of("Character(s) '%s' not allowed in revision identifier '%s'".formatted(forbidden, id));
        }
        return characters(id, RevisionIds::isUnwritable).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("White space, slashes, commas and quotes are not allowed in revision" + " identifier '%s'")
                                .formatted(id));
    }

    private static boolean isUnwritable(int c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || "/\\,\"'".indexOf(c) >= 0;
    }

    private static String characters(String id, IntPredicate wanted) {
        return id.chars()
                .filter(wanted)
                .distinct()
                .sorted()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining(", "));
    }
}
