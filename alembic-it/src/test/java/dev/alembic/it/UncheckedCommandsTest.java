package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation tells its readers to type stands in blocks that are run, if it can be run here at all. */
class UncheckedCommandsTest {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "shell");

    private static final Pattern INDENTED = Pattern.compile(" {4}(?<command>\\S.*)");

    private static final Pattern COMMAND =
            Pattern.compile("(\\$ )?(\\./)?(alembic|mvn|gradle|java|javac|docker|git|tar|export|echo|jbang)( .*)");

    /** Before the program is there, or on other machines: builds, downloads, the shell of the reader. */
    private static final Pattern NOT_HERE = Pattern.compile(
            "(mvn|gradle|docker|jbang|git clone|tar xzf|export [A-Z_]+=|echo 'export |java -cp 'lib/).*");

    /** Their output goes into a file, by the shell. */
    private static final Set<String> TESTED_ELSEWHERE = Set.of(
            "alembic completion fish > ~/.config/fish/completions/alembic.fish",
            "alembic history --format svg > history.svg");

    @Test
    void commands_stand_in_blocks_that_are_run() throws IOException {
        List<String> unchecked = new ArrayList<>();
        for (Path page : pages()) {
            List<String> lines = Files.readAllLines(page);
            Stream<String> typed = Stream.concat(
                    Fence.in(lines).stream()
                            .filter(fence -> SHELLS.contains(fence.language())
                                    && fence.words().isEmpty())
                            .flatMap(fence -> fence.lines().stream()),
                    indented(lines).stream());
            typed.filter(line -> COMMAND.matcher(line).matches())
                    .filter(line -> !NOT_HERE.matcher(line).matches() && !TESTED_ELSEWHERE.contains(line))
                    .forEach(line -> unchecked.add(page.getFileName() + ": " + line));
        }
        assertThat(unchecked)
                .as("put them into a block ```console, with what they print")
                .isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("..", "docs"))) {
            return Stream.concat(Stream.of(Path.of("..", "README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !DocumentationTest.ELSEWHERE.contains(page))
                    .sorted()
                    .toList();
        }
    }

    /** Lines that Markdown shows as code because of their indentation. */
    private static List<String> indented(List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean isInFence = false;
        for (String line : lines) {
            isInFence ^= line.startsWith("```");
            var match = INDENTED.matcher(line);
            if (!isInFence && match.matches()) {
                found.add(match.group("command"));
            }
        }
        return found;
    }
}
