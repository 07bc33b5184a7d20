package dev.alembic.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sqlite.util.OSInfo;

/** A process that runs {@link KilledMigrations} and is killed by SIGKILL. */
final class KilledProcess implements AutoCloseable {

    /** 128 and the number of the signal: what shells call the end by SIGKILL. */
    private static final int KILLED = 137;

    private final Path errors;
    private final Process process;
    private final BufferedReader out;

    /**
     * Starts it.
     *
     * @param folder for SQLite's library, which each process would unpack otherwise
     */
    KilledProcess(Path folder) throws IOException {
        String library = "libsqlitejdbc.so";
        String resource = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library;
        try (InputStream in = KilledProcess.class.getResourceAsStream(resource)) {
            Files.copy(
                    Objects.requireNonNull(in, resource), folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of("-Xmx128m", "-Dorg.sqlite.lib.path=" + folder));
        command.add("-Dorg.sqlite.lib.name=" + library);
        command.addAll(List.of("-cp", classPath(), KilledMigrations.class.getName()));
        errors = folder.resolve("errors");
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(errors.toFile()))
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * Runs all cases at once, and kills the process when each of them has stopped at its moment or
     * is done.
     *
     * @return what each case, by its seed, said last
     */
    Map<Long, String> killWhenStopped(List<KilledCase> cases) throws Exception {
        send(cases);
        Map<Long, String> said = new HashMap<>();
        while (said.size() < cases.size()) {
            String line = out.readLine();
            assertThat(line).as(() -> errors()).isNotNull();
            String[] words = line.split(" ");
            if (words[0].equals("STOPPED") || words[0].equals("DONE")) {
                said.put(Long.parseLong(words[1]), words[0]);
            }
        }
        kill();
        return said;
    }

    /** Runs all cases at once, and kills the process so long after; what they said is unknown. */
    Map<Long, String> killAfter(List<KilledCase> cases, long millis) throws Exception {
        send(cases);
        String line = out.readLine();
        while (!"RUNNING".equals(line)) {
            assertThat(line).as(() -> errors()).isNotNull();
            line = out.readLine();
        }
        Thread.sleep(millis);
        kill();
        return Map.of();
    }

    private void send(List<KilledCase> cases) throws IOException {
        String lines = cases.stream().map(KilledCase::line).collect(Collectors.joining("\n"));
        process.getOutputStream().write((lines + "\n\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private void kill() throws InterruptedException {
        assertThat(process.destroyForcibly().waitFor()).as(() -> errors()).isEqualTo(KILLED);
        assertThat(errors()).doesNotContain("Exception");
    }

    /** What the process complained of. */
    private String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
