package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.Alembic;
import dev.alembic.error.DatabaseException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two projects in one process, one of them with a server that accepts connections and says nothing. */
@Timeout(60)
class UnansweredConnectionTest {

    /** A thread for each task: the common pool may have a single one, which a task that waits would hold. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @TempDir
    Path scripts;

    private Alembic to(String url) {
        return Alembic.builder().scripts(scripts).url(url).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void a_server_that_does_not_answer_keeps_no_other_project_waiting(String kind) throws Exception {
        ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try (Alembic waiting = to("jdbc:%s://127.0.0.1:%d/app".formatted(kind, silent.getLocalPort()));
                Alembic other = to("jdbc:h2:mem:other;DB_CLOSE_DELAY=-1");
                Alembic another = to("jdbc:sqlite:" + scripts.resolve("another.db"))) {
            CompletableFuture<?> stuck = CompletableFuture.supplyAsync(waiting::current, THREADS);
            try (silent;
                    Socket accepted = silent.accept()) {
                CompletableFuture<Boolean> done = CompletableFuture.supplyAsync(
                        () -> other.current().onAllHeads() && another.current().onAllHeads(), THREADS);
                assertThat(done.get(30, TimeUnit.SECONDS)).isTrue();
                assertThat(accepted.isConnected()).isTrue();
                assertThat(stuck.isDone()).isFalse();
            }
            assertThatThrownBy(() -> stuck.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(DatabaseException.class);
        }
    }
}
