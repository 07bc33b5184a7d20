package dev.alembic.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Makes a test of each story on each of its databases. */
record StoryTests(Path root, AlembicCommand alembic) {

    static final Path STORIES = Path.of("src", "test", "resources", "stories");

    /**
     * The stories of the folder that run in the wanted way; with the system property {@code
     * stories} only those whose file name contains it.
     */
    static List<Story> stories(boolean asProcess) throws IOException {
        String wanted = System.getProperty("stories", "");
        try (Stream<Path> files = Files.walk(STORIES)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .filter(file -> file.toString().contains(wanted))
                    .sorted()
                    .toList();
            List<Story> stories = new ArrayList<>();
            for (Path file : sorted) {
                stories.add(StoryParser.story(file));
            }
            return stories.stream()
                    .filter(story -> story.asProcess() == asProcess)
                    .toList();
        }
    }

    DynamicNode of(Story story) {
        URI source = story.file().toUri();
        return DynamicContainer.dynamicContainer(
                story.title(),
                source,
                story.databases().stream()
                        .map(kind -> DynamicTest.dynamicTest(
                                story.title() + " (" + kind + ")", source, () -> tell(story, kind))));
    }

    private void tell(Story story, DatabaseKind kind) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(root, kind.toString()).toRealPath();
        try (StoryRun run = new StoryRun(kind, folder, alembic)) {
            tell(story, run);
        }
    }

    /** What came before is told first, from its own beginning. */
    private static void tell(Story story, StoryRun run) throws IOException, SQLException {
        if (story.after().isPresent()) {
            tell(StoryParser.story(STORIES.resolve(story.after().get())), run);
        }
        run.tell(story);
    }
}
