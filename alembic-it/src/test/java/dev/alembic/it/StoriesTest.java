package dev.alembic.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicNode> stories() throws IOException {
        StoryTests tests = new StoryTests(root, new InProcess());
        return StoryTests.stories(false).stream().map(tests::of);
    }
}
