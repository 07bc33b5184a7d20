package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of an application with Alembic in it, as this build has compiled it. */
class EmbeddedExampleIT {

    static final Path PAGE = Path.of("..", "docs", "embedding.md");

    private static final Path EXAMPLE = Path.of("..", "examples", "embedded");

    @TempDir
    Path root;

    @Test
    void it_migrates_postgresql_when_it_starts() {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("embedded")) {
            String[] arguments = {database.jdbcUrl(), database.user(), database.password()};
            assertThat(run(arguments).lines())
                    .startsWith("[1/3] create tasks", "[2/3] due dates", "[3/3] the first tasks")
                    .endsWith("[] -> [c40e9a7b1d26]", "as the model is", "- water the plants", "- feed the cat");
            assertThat(run(arguments).lines()).startsWith("[c40e9a7b1d26] -> [c40e9a7b1d26]", "as the model is");
        }
    }

    private String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes:target/dependency/*",
                "com.example.embedded.Main"));
        command.addAll(List.of(arguments));
        AlembicCommand.Outcome outcome = Processes.run(command, EXAMPLE, Map.of());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return outcome.output();
    }

    /** The page of the documentation, read where the example is; the build stands for Maven. */
    @Test
    void documentation() throws IOException, SQLException {
        Path folder = root.toRealPath();
        Path copy = Files.createDirectories(folder.resolve("examples/embedded/target"));
        for (String built : List.of("classes", "dependency")) {
            Files.createSymbolicLink(
                    copy.resolve(built),
                    EXAMPLE.resolve("target").resolve(built).toRealPath());
        }
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.createSymbolicLink(maven, Path.of("/bin/true"));
        String path = maven.resolveSibling("") + ":" + System.getProperty("java.home") + "/bin:/usr/bin:/bin";
        try (StoryRun run = new StoryRun(DatabaseKind.SQLITE, folder, new InProcess(Map.of("PATH", path)))) {
            run.tell(StoryParser.documentation(PAGE));
        }
    }
}
