package dev.alembic.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.sqlite.util.OSInfo;

/** Starts processes that run {@link KilledMigration}, a few ahead of their use. */
final class KilledProcess implements AutoCloseable {

    private static final int AHEAD = 2;

    private final Path folder;
    private final Deque<Process> ready = new ArrayDeque<>();

    /**
     * Starts the first ones.
     *
     * @param folder for SQLite's library, which each process would unpack otherwise
     */
    KilledProcess(Path folder) throws IOException {
        this.folder = folder;
        String library = "libsqlitejdbc.so";
        String resource =
                "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library;
        try (InputStream in = KilledProcess.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), folder.resolve(library));
        }
        for (int i = 0; i < AHEAD; i++) {
            ready.add(start());
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of("-Xmx64m", "-Dorg.sqlite.lib.path=" + folder));
        command.add("-Dorg.sqlite.lib.name=libsqlitejdbc.so");
        command.addAll(List.of("-cp", classPath(), KilledMigration.class.getName()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()))
                .start();
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * Runs a case and kills the process when it stops.
     *
     * @param stop number of the statement before which it stops; 0: it is killed some time after it
     *     has begun
     * @return the last line that the process said
     */
    String run(long seed, int stop, Path file, long delayMillis) throws Exception {
        Process process = ready.remove();
        ready.add(start());
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            process.getOutputStream()
                    .write(
                            (seed + " " + stop + " " + file + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            String said = out.readLine();
            while (said != null && !said.equals("STOPPED") && !said.equals("DONE")) {
                if (stop == 0 && said.equals("RUNNING")) {
                    Thread.sleep(delayMillis);
                    break;
                }
                said = out.readLine();
            }
            return String.valueOf(said);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What the processes complained of. */
    String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ready.forEach(Process::destroyForcibly);
    }
}
