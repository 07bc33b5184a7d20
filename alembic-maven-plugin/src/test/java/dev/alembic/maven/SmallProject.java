package dev.alembic.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the project beside these tests, and a repository in which Maven finds what this build has
 * made: that of the machine, with links to our own artifacts in the place of any that are installed.
 */
final class SmallProject {

    private static final String VERSION = System.getProperty("alembic.version", "");
    private final Path folder;
    private final Path repository;

    /**
     * A copy in a new folder.
     *
     * @param name of the folder that is copied
     */
    SmallProject(Path root, String name) throws IOException {
        this.folder = Files.createDirectories(root.resolve("project"));
        this.repository = Files.createDirectories(root.resolve("repository"));
        Path original = Path.of("src/test/projects", name);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.writeString(copy, filled(Files.readString(file)));
            }
        }
        link();
    }

    /** The text with versions in the place of their names: {@code @sqlite@}. */
    static String filled(String text) {
        String filled = text.replace("@version@", VERSION);
        for (String library : List.of("sqlite", "postgresql", "jooq")) {
            filled = filled.replace("@" + library + "@", System.getProperty(library + ".version", ""));
        }
        return filled;
    }

    private void link() throws IOException {
        Path machine = Path.of(System.getProperty("machine.repository", ""));
        linkAll(machine, repository, "dev");
        linkAll(machine.resolve("dev"), Files.createDirectories(repository.resolve("dev")), "alembic");
        place("alembic-parent", "../pom.xml", "pom");
        for (String module :
                List.of("alembic-core", "alembic-import", "alembic-report", "alembic-jooq", "alembic-maven-plugin")) {
            place(module, "../" + module + "/pom.xml", "pom");
            place(module, "../%1$s/target/%1$s-%2$s.jar".formatted(module, VERSION), "jar");
        }
    }

    private static void linkAll(Path from, Path to, String but) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.filter(path -> !path.endsWith(but)).toList()) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private void place(String artifact, String file, String ending) throws IOException {
        Path place = repository.resolve("dev/alembic").resolve(artifact).resolve(VERSION);
        Files.createDirectories(place);
        Files.createSymbolicLink(
                place.resolve("%s-%s.%s".formatted(artifact, VERSION, ending)),
                Path.of(file).toRealPath());
    }

    Path folder() {
        return folder;
    }

    /** What Maven says: lines of the log without those of Maven itself, then the exit code. */
    String maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home", ""), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "exit " + process.waitFor();
    }
}
