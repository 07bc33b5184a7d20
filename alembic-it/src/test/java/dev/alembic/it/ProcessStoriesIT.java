package dev.alembic.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The stories that need a process of their own. */
class ProcessStoriesIT {

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicNode> stories() throws IOException {
        StoryTests tests = new StoryTests(root, Distribution.built());
        return StoryTests.stories(true).stream().map(tests::of);
    }
}
