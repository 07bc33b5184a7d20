package dev.alembic.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where the command reads and writes.
 *
 * @param in answers to questions
 * @param out what the user asked for
 * @param err usage errors; log lines go to {@link System#err} through SLF4J
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {

    /** Those of this process. */
    public static Streams ofProcess() {
        return new Streams(System.in, System.out, System.err);
    }
}
