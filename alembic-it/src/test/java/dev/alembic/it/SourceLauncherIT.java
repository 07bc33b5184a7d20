package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.it.AlembicCommand.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./alembic} in the sources, which here are a skeleton with a Maven that only counts. */
class SourceLauncherIT {

    private static final String MAVEN = """
            #!/bin/sh
            echo "[INFO] a word from Maven"
            echo built >>"$BUILDS"
            sleep 1
            mkdir -p alembic-distribution/target/distribution/alembic-1/bin
            cat >alembic-distribution/target/distribution/alembic-1/bin/alembic <<'LAUNCHER'
            #!/bin/sh
            echo "in $PWD: $*"
            LAUNCHER
            chmod +x alembic-distribution/target/distribution/alembic-1/bin/alembic
            exit ${MAVEN_FAILS:-0}
            """;

    @TempDir
    Path folder;

    private Path root;
    private Path source;
    private Path builds;

    @BeforeEach
    void make_a_skeleton() throws IOException {
        folder = folder.toRealPath();
        root = Files.createDirectory(folder.resolve("sources"));
        source = Files.createDirectories(root.resolve("alembic-core/src/main")).resolve("A.java");
        Files.writeString(source, "class A {}");
        age(source);
        builds = folder.resolve("builds");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        executable(bin.resolve("mvn"), MAVEN);
        executable(root.resolve("alembic"), Files.readString(Path.of("..", "alembic")));
    }

    @Test
    void the_first_use_builds_and_the_next_one_does_not() throws IOException {
        assertThat(alembic("current", "-v")).isEqualTo(new Outcome("in %s: current -v%n".formatted(folder), 0));
        assertThat(alembic("heads")).isEqualTo(new Outcome("in %s: heads%n".formatted(folder), 0));
        assertThat(Files.readAllLines(builds)).hasSize(1);
    }

    @Test
    void changed_sources_are_built_again() throws IOException {
        alembic("heads");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        alembic("heads");

        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    @Test
    void two_first_uses_at_once_build_once() throws IOException {
        CompletableFuture<Outcome> one = CompletableFuture.supplyAsync(() -> alembic("one"));
        CompletableFuture<Outcome> two = CompletableFuture.supplyAsync(() -> alembic("two"));

        assertThat(one.join().output()).isEqualTo("in %s: one%n".formatted(folder));
        assertThat(two.join().output()).isEqualTo("in %s: two%n".formatted(folder));
        assertThat(Files.readAllLines(builds)).hasSize(1);
    }

    @Test
    void a_lock_that_nobody_holds_any_more_is_taken_over() throws IOException {
        Path lock = Files.createDirectories(root.resolve("alembic-distribution/target/distribution.lock"));
        Files.writeString(lock.resolve("owner"), Long.toString(deadProcess()));

        assertThat(alembic("heads").exitCode()).isZero();
    }

    @Test
    void it_works_through_links() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("al"), Path.of("sources/alembic"));

        assertThat(type(link + " heads 2>/dev/null").output()).isEqualTo("in %s: heads%n".formatted(folder));
    }

    @Test
    void the_build_speaks_on_stderr_only() {
        assertThat(type(root.resolve("alembic") + " heads 2>/dev/null").output())
                .isEqualTo("in %s: heads%n".formatted(folder));
    }

    @Test
    void a_build_that_fails_runs_nothing_and_is_tried_again() throws IOException {
        Outcome outcome = type("MAVEN_FAILS=1 " + root.resolve("alembic") + " heads 2>&1");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("a word from Maven").doesNotContain("heads");
        assertThat(alembic("heads").exitCode()).isZero();
        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    /** What arrives on stdout. */
    private Outcome alembic(String... arguments) {
        return type(root.resolve("alembic") + " " + String.join(" ", arguments) + " 2>/dev/null");
    }

    private Outcome type(String line) {
        return Processes.run(
                List.of("/bin/sh", "-c", line),
                folder,
                Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"), "BUILDS", builds.toString()));
    }

    private static long deadProcess() throws IOException {
        Process process = new ProcessBuilder("true").start();
        process.onExit().join();
        return process.pid();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
