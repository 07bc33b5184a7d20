package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What changes gather becomes the changelog, and none of it is lost. */
@DisabledOnOs(OS.WINDOWS)
class ChangelogTest {

    private static final Path SCRIPT = Path.of("..", ".ci", "changes");

    @TempDir
    Path root;

    private Path unreleased = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(root.resolve(".ci"));
        Files.copy(SCRIPT, root.resolve(".ci/changes"));
        unreleased = Files.createDirectories(root.resolve("changes/unreleased"));
    }

    private AlembicCommand.Outcome changes(String... arguments) {
        List<String> command = new java.util.ArrayList<>(
                List.of("bash", root.resolve(".ci/changes").toString()));
        command.addAll(List.of(arguments));
        return Processes.run(command, root, Map.of("PATH", System.getenv("PATH")));
    }

    private void entry(String name, String text) throws IOException {
        Files.writeString(unreleased.resolve(name), text);
    }

    @Test
    void entries_are_sorted_by_kind() throws IOException {
        entry("b.md", "Fixed: a name\nin two lines.\n");
        entry("c.md", "Added: a verb, see [the page](../../docs/verb.md).\nFixed: a lock.\n");
        assertThat(changes().output()).isEqualTo("""
                        ### Added

                        - a verb, see [the page](docs/verb.md).

                        ### Fixed

                        - a name
                          in two lines.
                        - a lock.

                        """);
    }

    @Test
    void a_release_stands_above_the_last_one() throws IOException {
        entry("a.md", "Added: the first.\n");
        assertThat(changes("0.1.0").exitCode()).isZero();
        assertThat(unreleased).isEmptyDirectory();
        entry("b.md", "Added: the second.\n");
        assertThat(changes("0.2.0").exitCode()).isZero();
        assertThat(root.resolve("CHANGELOG.md")).content().isEqualTo("""
                        # Changelog

                        ## 0.2.0

                        ### Added

                        - the second.

                        ## 0.1.0

                        ### Added

                        - the first.

                        """);
    }

    @Test
    void a_version_is_released_once() throws IOException {
        entry("a.md", "Added: the first.\n");
        changes("0.1.0");
        entry("b.md", "Added: the second.\n");
        AlembicCommand.Outcome outcome = changes("0.1.0");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("CHANGELOG.md has 0.1.0 already.\n");
        assertThat(unreleased.resolve("b.md")).exists();
    }

    @Test
    void an_entry_without_a_kind_is_not_lost() throws IOException {
        entry("a.md", "New: the first.\n");
        AlembicCommand.Outcome outcome = changes("0.1.0");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .isEqualTo("changes/unreleased/a.md has to begin with Added, Changed, Fixed or Removed and a colon.\n");
        assertThat(unreleased.resolve("a.md")).exists();
    }

    @Test
    void all_that_is_gathered_here_has_a_kind() {
        AlembicCommand.Outcome outcome = Processes.run(
                List.of("bash", SCRIPT.toAbsolutePath().normalize().toString()),
                root,
                Map.of("PATH", System.getenv("PATH")));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
