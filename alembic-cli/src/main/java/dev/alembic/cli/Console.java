package dev.alembic.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Says things to the user on standard output; {@code -q} silences it, but never SQL or data that
 * was asked for in another form.
 */
public final class Console {

    private final PrintStream out;
    private final Path directory;
    private final boolean quiet;

    Console(PrintStream out, Path directory, boolean quiet) {
        this.out = out;
        this.directory = directory;
        this.quiet = quiet;
    }

    /** Prints a line. */
    public void line(String text) {
        if (!quiet) {
            out.println(text);
        }
    }

    /**
     * Announces a piece of work, does it, and says how it ended: {@code Generating X ... done}.
     *
     * @return what the work returned
     */
    public <T> T status(String announcement, Supplier<T> work) {
        if (!quiet) {
            out.print(announcement + " ... ");
            out.flush();
        }
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!quiet) {
                out.println(done ? " done" : " FAILED");
            }
        }
    }

    /** Where output goes that {@code -q} does not silence: SQL and JSON. */
    public PrintStream raw() {
        return out;
    }

    /** The path as a user in the working directory would type it, with slashes. */
    public String shorten(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(directory) ? directory.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
