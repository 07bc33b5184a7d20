package dev.alembic.distribution;

import dev.alembic.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills the launcher's cache folder, in a JVM that archives its classes when it ends: whatever a
 * rehearsal of the usual commands has loaded.
 */
public final class ClassArchive {

    private ClassArchive() {}

    /** Prepares; the arguments are the folder to fill and the place it will be moved to. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Path draft = Path.of(arguments[0]);
        Path ready = Path.of(arguments[1]);
        JvmOptions options = new JvmOptions();
        options.add("-XX:SharedArchiveFile=" + ready.resolve("alembic.jsa"));
        options.add("-Xlog:cds*=off:stderr");
        options.define("slf4j.provider", "dev.alembic.cli.log.StderrLogging");
        options.define("slf4j.internal.verbosity", "WARN");
        quickLocales(options);

        Path scratch = Files.createDirectory(draft.resolve("scratch"));
        SqliteLibrary library = SqliteLibrary.unpackedInto(scratch);
        Class.forName(Main.class.getName());
        new ArchiveTraining(scratch.resolve("project")).run();
        if (library.keepIn(draft)) {
            library.define(options, ready);
        }
        delete(scratch);
        Files.write(draft.resolve("options"), options.lines());
    }

    /**
     * The old locale data load in a third of the time of the new ones, and nothing that alembic
     * prints depends on them; Java 21 begins to warn of their end.
     */
    private static void quickLocales(JvmOptions options) {
        if (Runtime.version().feature() < 21) {
            options.define("java.locale.providers", "COMPAT");
            System.setProperty("java.locale.providers", "COMPAT");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
