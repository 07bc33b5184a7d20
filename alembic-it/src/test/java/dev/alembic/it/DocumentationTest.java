package dev.alembic.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command in the documentation is run, and prints what is written there. */
class DocumentationTest {

    private static final Path REPOSITORY = Path.of("..");

    /** Pages that are read by the tests of their examples. */
    static final Set<Path> ELSEWHERE = Set.of(JpaProjectIT.PAGE, EmbeddedExampleIT.PAGE, SpringBootExampleIT.PAGE);

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> documentation() throws IOException {
        List<Path> files = new ArrayList<>(List.of(REPOSITORY.resolve("README.md")));
        Path folder = REPOSITORY.resolve("docs");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> pages = Files.walk(folder)) {
                pages.filter(page -> page.toString().endsWith(".md"))
                        .filter(page -> !ELSEWHERE.contains(page) && !page.startsWith(CourseTest.FOLDER))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> read(file)));
    }

    /** The reader stands in a copy of the repository, as far as the pages need it. */
    private void read(Path file) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(root, "reader").toRealPath();
        Path examples = REPOSITORY.resolve("examples");
        if (Files.isDirectory(examples)) {
            copy(examples, folder.resolve("examples"));
        }
        try (StoryRun run = new StoryRun(DatabaseKind.SQLITE, folder, new InProcess())) {
            run.tell(StoryParser.documentation(file));
        }
    }

    private static boolean isBuilt(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(Path.of("target")::equals);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.filter(file -> !isBuilt(file)).toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
