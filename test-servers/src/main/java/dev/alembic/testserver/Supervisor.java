package dev.alembic.testserver;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small shell beside the server that stops it and removes its folder as soon as the owner is
 * gone, however that ended: a killed JVM runs no shutdown hook.
 */
record Supervisor(Process process, Path folder) {

    private static final String SCRIPT = "dev/alembic/testserver/supervise.sh";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 20;

    /** The port of the server that runs in the folder, if one does. */
    static Optional<Integer> port(Path folder) throws IOException {
        Path file = folder.resolve("port");
        return Files.exists(file) ? Optional.of(Integer.valueOf(Files.readString(file))) : Optional.empty();
    }

    static Supervisor start(Owner owner, Path folder, String stopSignal, List<String> server) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("/bin/sh", "-c", script(), "test-server"));
        command.addAll(List.of(Long.toString(owner.pid()), folder.toString(), stopSignal));
        command.addAll(server);
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile())
                .start();
        return new Supervisor(process, folder);
    }

    private static String script() throws IOException {
        try (InputStream in = Resources.open(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    /** The server came to its end while somebody waited for its beginning. */
    static final class ServerEndedException extends IOException {
        ServerEndedException(String message) {
            super(message);
        }
    }

    /** Waits until the server takes connections, and notes down its port for everybody. */
    void await(TestServer server) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<SQLException> refusal = refusal(server);
        while (refusal.isPresent()) {
            if (!process.isAlive()) {
                throw new ServerEndedException("it ended at once.\n" + log());
            }
            if (Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IOException(refusal.get().getMessage() + "\n" + log());
            }
            pause();
            refusal = refusal(server);
        }
        Path draft = Files.writeString(folder.resolve("port.draft"), server.port() + "");
        Files.move(draft, folder.resolve("port"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<SQLException> refusal(TestServer server) {
        try (Connection connection = server.admin()) {
            return connection.isValid(1)
                    ? Optional.empty()
                    : Optional.of(new SQLException("The connection is not valid."));
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private String log() throws IOException {
        return Files.readString(log(folder));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a test server started.", e);
        }
    }
}
