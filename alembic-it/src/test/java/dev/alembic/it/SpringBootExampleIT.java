package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of Spring Boot as the executable jar that this build has made. */
class SpringBootExampleIT {

    static final Path PAGE = Path.of("..", "docs", "spring-boot.md");

    private static final Path JAR = Path.of("..", "examples", "spring-boot", "target", "shop.jar");

    @TempDir
    Path root;

    @Test
    void two_jobs_at_once_migrate_postgresql_once() {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("shop")) {
            List<CompletableFuture<AlembicCommand.Outcome>> jobs = Stream.of(1, 2)
                    .map(number -> CompletableFuture.supplyAsync(() -> migrate(database)))
                    .toList();
            List<AlembicCommand.Outcome> outcomes =
                    jobs.stream().map(CompletableFuture::join).toList();
            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome.exitCode()).as(outcome.output()).isZero());
            String both = outcomes.get(0).output() + outcomes.get(1).output();
            assertThat(both).containsOnlyOnce("-> 3e1f0a6c7d11").containsOnlyOnce("-> f05c1b7a2d55");
        }
    }

    private AlembicCommand.Outcome migrate(TestDatabase database) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toAbsolutePath().normalize().toString(),
                "--alembic.exit-after-upgrade=true",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        return Processes.run(command, root, Map.of());
    }

    /** The page of the documentation, read where the example is; the build stands for Maven. */
    @Test
    void documentation() throws IOException, SQLException {
        Path folder = root.toRealPath();
        Path target = Files.createDirectories(folder.resolve("examples/spring-boot/target"));
        Files.createSymbolicLink(target.resolve("shop.jar"), JAR.toRealPath());
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.createSymbolicLink(maven, Path.of("/bin/true"));
        String path = maven.resolveSibling("") + ":" + System.getProperty("java.home") + "/bin:/usr/bin:/bin";
        try (StoryRun run = new StoryRun(DatabaseKind.SQLITE, folder, new InProcess(Map.of("PATH", path)))) {
            run.tell(StoryParser.documentation(PAGE));
        }
    }
}
