package dev.alembic.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLifeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir(factory = OpenFolder.class)
    static Path cache;

    @Test
    void two_jvms_at_once_unpack_once_and_get_servers_of_their_own() throws IOException {
        try (LoneJvm one = LoneJvm.start(cache);
                LoneJvm other = LoneJvm.start(cache)) {
            List<Integer> ports = List.of(one.port(), one.port(), other.port(), other.port());

            assertThat(ports).doesNotHaveDuplicates().allMatch(ServerLifeTest::isTaken);
            assertThat(folders(cache))
                    .filteredOn(name -> name.startsWith("postgresql-"))
                    .hasSize(1);

            one.end();
            assertEventually(() -> ports.subList(0, 2).stream().noneMatch(ServerLifeTest::isTaken));
            assertThat(ports.subList(2, 4)).allMatch(ServerLifeTest::isTaken);
        }
    }

    @Test
    void a_killed_jvm_leaves_no_server_and_no_data() throws IOException {
        try (LoneJvm jvm = LoneJvm.start(cache)) {
            List<Integer> ports = List.of(jvm.port(), jvm.port());
            List<ProcessHandle> descendants = jvm.handle().descendants().toList();
            assertThat(descendants).hasSizeGreaterThanOrEqualTo(4);

            jvm.kill();

            assertEventually(() -> descendants.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(ports).noneMatch(ServerLifeTest::isTaken);
            assertEventually(() -> folders(cache.resolve("run")).isEmpty());
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static List<String> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertEventually(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
            pause();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
