package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The course, from its first chapter to its last: every command in it is run on each database. */
class CourseTest {

    static final Path FOLDER = Path.of("..", "docs", "course");

    private static final String PROJECT = "6-project-library.md";

    private static final Path EXAMPLE = Path.of("..", "examples", "library");

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void course(DatabaseKind kind) throws IOException, SQLException {
        Path folder = root.toRealPath();
        String jars = System.getProperty("java.class.path");
        try (StoryRun run = new StoryRun(kind, folder, new InProcess(Map.of("ALEMBIC_CLASSPATH", jars)))) {
            run.export("TASKS", "");
            run.export("LIBRARY", "library");
            for (Path chapter : chapters()) {
                run.tell(StoryParser.chapter(chapter));
                if (kind == DatabaseKind.SQLITE && chapter.endsWith(PROJECT)) {
                    assertThat(sources(folder.resolve("library"))).isEqualTo(sources(EXAMPLE));
                }
            }
        }
    }

    /** What the project has made, but for the moments at which revisions were written. */
    private static Map<String, String> sources(Path project) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(
                        project.relativize(file).toString(),
                        Files.readString(file).replaceAll("created = \"[^\"]*\"", ""));
            }
        }
        return sources;
    }

    private static List<Path> chapters() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            return pages.filter(page -> page.getFileName().toString().matches("\\d.*\\.md"))
                    .sorted()
                    .toList();
        }
    }
}
