package dev.alembic.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Runs the revision of a project, or a script of statements, and prints how many milliseconds it
 * took, from the opening of the connection to its end.
 */
final class RebuildOnce {

    private static final double NANOS_PER_MILLI = 1e6;

    private RebuildOnce() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        RebuildProject project = new RebuildProject(Path.of(arguments[0]));
        project.settings();
        long start = System.nanoTime();
        if (arguments.length > 1) {
            project.execute(Path.of(arguments[1]));
        } else {
            project.upgrade();
        }
        System.out.println((System.nanoTime() - start) / NANOS_PER_MILLI);
    }
}
