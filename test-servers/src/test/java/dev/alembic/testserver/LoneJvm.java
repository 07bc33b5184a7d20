package dev.alembic.testserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another JVM with servers of its own, which it holds until it is killed or told to end. */
final class LoneJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private LoneJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static LoneJvm start(Path cache) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-D" + Owner.SCOPE + "=jvm",
                "-D" + CacheFolder.LOCATION + "=" + cache,
                "-cp",
                System.getProperty("java.class.path"),
                LoneJvm.class.getName());
        ProcessBuilder.Redirect errors = ProcessBuilder.Redirect.INHERIT;
        return new LoneJvm(new ProcessBuilder(command).redirectError(errors).start());
    }

    /** The port of a server it started, in the order in which they started. */
    int port() throws IOException {
        return Integer.parseInt(String.valueOf(output.readLine()));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Lets it come to the end of its main method. */
    void end() throws IOException {
        process.getOutputStream().close();
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    /** Starts the servers, prints their ports and waits for the end of the input. */
    public static void main(String[] arguments) throws IOException {
        List<TestServer> servers = List.of(TestServers.postgresql(), TestServers.mariadb());
        for (TestServer server : servers) {
            server.freshDatabase("lone").close();
            System.out.println(server.port());
        }
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }
}
