package dev.alembic.testkit.crash;

import dev.alembic.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A project on whose database commands run, each in a process of its own. */
record CommandProject(Path folder, String url) {

    private static final int PATIENCE_SECONDS = 180;

    /** A command that was started, and the file that it prints into. */
    record Command(Process process, Path output) {

        String text() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until it has printed something. */
        void awaitText(String text) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!text().contains(text) && process.isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            if (!text().contains(text)) {
                throw new IllegalStateException("\"%s\" isn't in: %s".formatted(text, text()));
            }
        }

        /** Waits for its end: its exit status and what it has printed. */
        String end() throws InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return "no end\n" + text();
            }
            return "exit " + process.exitValue() + "\n" + text();
        }

        /** Ends it as nothing else does. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    static CommandProject of(Path folder, String url) throws IOException {
        Files.createDirectories(folder.resolve("alembic/versions"));
        Files.writeString(
                folder.resolve("alembic.ini"), "[alembic]\nscript_location = alembic\nurl = %s\n".formatted(url));
        return new CommandProject(folder, url);
    }

    /** Writes a revision in SQL. */
    void revision(String id, String revises, String upgrade, String downgrade) throws IOException {
        Files.writeString(
                scripts().resolve("versions/V" + id + ".sql"), """
                        -- revision: %s
                        -- revises: %s
                        -- upgrade
                        %s
                        -- downgrade
                        %s
                        """.formatted(id, revises, upgrade, downgrade));
    }

    /** The script directory. */
    Path scripts() {
        return folder.resolve("alembic");
    }

    Command start(String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx200m",
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Command(process, output);
    }
}
