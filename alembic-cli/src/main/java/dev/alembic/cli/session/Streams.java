package dev.alembic.cli.session;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * Where the command reads and writes.
 *
 * @param in answers to questions
 * @param out what the user asked for
 * @param err usage errors; log lines go to {@link System#err} through SLF4J
 * @param isTerminal whether a person reads {@code out} and {@code err} and answers on {@code in}
 * @param isRedrawn whether what stands in the last line of {@code err} can be wiped off again
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean isTerminal, boolean isRedrawn) {

    /** Set by the launcher, which can tell a terminal from a pipe. */
    private static final String TERMINAL = "alembic.terminal";

    /** A terminal that can only go on to the next line calls itself so. */
    private static final String DUMB = "dumb";

    /** Those on which nothing is drawn anew. */
    public Streams(InputStream in, PrintStream out, PrintStream err, boolean isTerminal) {
        this(in, out, err, isTerminal, false);
    }

    /** Those of this process. */
    public static Streams ofProcess() {
        boolean isTerminal = Boolean.getBoolean(TERMINAL);
        String kind = Objects.requireNonNullElse(System.getenv("TERM"), DUMB);
        return new Streams(System.in, System.out, System.err, isTerminal, isTerminal && !kind.equals(DUMB));
    }
}
