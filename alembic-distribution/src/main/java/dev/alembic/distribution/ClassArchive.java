package dev.alembic.distribution;

import dev.alembic.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills the launcher's cache folder, and rehearses, in JVMs that note or archive the classes that they
 * load. There are two archives, one upon the other: what the usual command needs lies close together
 * in the first, as each page of an archive that is touched costs time.
 */
public final class ClassArchive {

    private final Path draft;
    private final Path scratch;

    private ClassArchive(Path draft) {
        this.draft = draft;
        this.scratch = draft.resolve("scratch");
    }

    /**
     * Does one step. {@code prepare DRAFT READY} fills the folder of which all is moved to another place
     * later, {@code usual DRAFT} runs the usual command, {@code all DRAFT} runs all of them and leaves
     * nothing behind.
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Class.forName(Main.class.getName());
        ClassArchive archive = new ClassArchive(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "prepare" -> archive.prepare(Path.of(arguments[2]));
            case "usual" -> archive.usual();
            default -> archive.all();
        }
    }

    private void prepare(Path ready) throws IOException {
        JvmOptions options = new JvmOptions();
        options.add("-XX:SharedArchiveFile=" + ready.resolve("usual.jsa") + ":" + ready.resolve("alembic.jsa"));
        options.add("-Xlog:cds*=off:stderr");
        options.define("slf4j.provider", "dev.alembic.cli.log.StderrLogging");
        options.define("slf4j.internal.verbosity", "WARN");
        quickLocales(options);
        Files.createDirectory(scratch);
        SqliteLibrary library = SqliteLibrary.unpackedInto(scratch);
        training("usual").make();
        if (library.keepIn(draft)) {
            library.define(options, ready);
        }
        Files.write(draft.resolve("options"), options.lines());
    }

    private void usual() throws IOException {
        asReady();
        training("usual").runUsual();
    }

    private void all() throws IOException {
        asReady();
        training("all").runAll();
        delete(scratch);
    }

    private ArchiveTraining training(String name) throws IOException {
        return new ArchiveTraining(Files.createDirectories(scratch.resolve(name)));
    }

    private void asReady() {
        quickLocales(new JvmOptions());
        SqliteLibrary.unpackedInto(scratch).use(draft);
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
