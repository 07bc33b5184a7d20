package dev.alembic.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the example with JPA entities, as this build has compiled it, with the jars that the
 * build has gathered for it.
 */
record JpaExample(Path folder) {

    private static final Path ORIGINAL = Path.of("..", "examples", "jpa");
    private static final String JARS = "target/dependency";

    /** Compiles, as far as the example asks for it. */
    private static final String MAVEN = """
            #!/bin/sh
            exec javac -parameters -d target/classes -cp 'target/dependency/*' \\
                $(find src/main/java -name '*.java')
            """;

    /** Makes the copy in this new folder. */
    static JpaExample in(Path folder) throws IOException {
        Path jars = ORIGINAL.resolve(JARS).toRealPath();
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.filter(JpaExample::isCopied).toList()) {
                Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, copy);
                }
            }
        }
        Files.createSymbolicLink(folder.resolve(JARS), jars);
        return new JpaExample(folder);
    }

    private static boolean isCopied(Path file) {
        String below = ORIGINAL.relativize(file).toString().replace('\\', '/');
        return !below.startsWith("target/") || below.startsWith("target/classes/");
    }

    /** A folder with a stand-in for Maven, to be put into the PATH. */
    static Path maven(Path folder) throws IOException {
        Path command = Files.createDirectories(folder).resolve("mvn");
        Files.writeString(command, MAVEN);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** The same without migrations, as their author had it before the first one. */
    JpaExample withoutMigrations() throws IOException {
        Files.delete(folder.resolve("alembic.ini"));
        try (Stream<Path> files = Files.walk(folder.resolve("alembic"))) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(JpaExample::delete);
        }
        return this;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the application and returns what it prints on either stream. */
    AlembicCommand.Outcome runApplication(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                "target/classes:target/dependency/*",
                                "-Djava.util.logging.config.file=/dev/null",
                                "com.example.tasks.Main"),
                        Stream.of(arguments))
                .toList();
        return Processes.run(command, folder, Map.of());
    }
}
