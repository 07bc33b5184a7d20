package dev.alembic.cli.session;

import dev.alembic.cli.log.Printable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Says things to the user: what was asked for and what is being done on standard output, remarks on
 * standard error. {@code -q} leaves only what was asked for.
 */
public final class Console {

    private final Streams streams;
    private final Path directory;
    private final boolean quiet;

    Console(Streams streams, Path directory, boolean quiet) {
        this.streams = streams;
        this.directory = directory;
        this.quiet = quiet;
    }

    /** Prints a line that was asked for. */
    public void line(String text) {
        streams.out().println(Printable.text(text));
    }

    /** Prints a line about what was done. */
    public void progress(String text) {
        if (!quiet) {
            line(text);
        }
    }

    /** Remarks something, such as that there was nothing to do. */
    public void note(String text) {
        if (!quiet) {
            streams.out().flush();
            streams.err().println(Printable.text(text));
        }
    }

    /**
     * Announces a piece of work, does it, and says how it ended: {@code Generating X ... done}.
     *
     * @return what the work returned
     */
    public <T> T status(String announcement, Supplier<T> work) {
        if (!quiet) {
            streams.out().print(Printable.text(announcement) + " ... ");
            streams.out().flush();
        }
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!quiet) {
                streams.out().println(done ? " done" : " FAILED");
            }
        }
    }

    /** Where exact output goes: SQL and JSON. */
    public PrintStream raw() {
        return streams.out();
    }

    /** The path as a user in the working directory would type it, with slashes. */
    public String shorten(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(directory) ? directory.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
