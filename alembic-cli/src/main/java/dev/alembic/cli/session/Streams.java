package dev.alembic.cli.session;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where the command reads and writes.
 *
 * @param in answers to questions
 * @param out what the user asked for
 * @param err usage errors; log lines go to {@link System#err} through SLF4J
 * @param isTerminal whether a person reads {@code out} and {@code err} and answers on {@code in}
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean isTerminal) {

    /** Set by the launcher, which can tell a terminal from a pipe. */
    private static final String TERMINAL = "alembic.terminal";

    /** Those of this process. */
    public static Streams ofProcess() {
        return new Streams(System.in, System.out, System.err, Boolean.getBoolean(TERMINAL));
    }
}
