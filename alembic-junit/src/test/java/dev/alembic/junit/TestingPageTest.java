package dev.alembic.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The classes on the page about testing compile. */
class TestingPageTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```java\n(.*?)^```");
    private static final Pattern NAME = Pattern.compile("(?m)^class (\\w+)");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> classes() throws IOException {
        String page = Files.readString(Path.of("../docs/testing.md"));
        return FENCE.matcher(page)
                .results()
                .map(fence -> DynamicTest.dynamicTest(
                        "line " + page.substring(0, fence.start()).lines().count(), () -> compile(fence)));
    }

    private void compile(MatchResult fence) throws IOException {
        String source = fence.group(1);
        String name = NAME.matcher(source).results().findFirst().orElseThrow().group(1);
        Path file =
                Files.createDirectories(folder.resolve("at" + fence.start())).resolve(name + ".java");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        output,
                        output,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        Files.writeString(file, source).toString());
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
