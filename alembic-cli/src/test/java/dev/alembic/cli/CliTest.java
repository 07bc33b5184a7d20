package dev.alembic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Streams;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... words) {
        Streams streams = new Streams(InputStream.nullInputStream(), stream(out), stream(err), false);
        return new Cli().run(new Invocation(List.of(words), folder, Map.of(), Clock.systemUTC(), streams));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void a_failure_is_told_once_and_where_no_result_is_expected() {
        assertThat(run("heads")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("FAILED: No config file \"")
                .hasLineCount(1);
    }

    @Test
    void an_argument_can_not_forge_a_line_of_the_log() {
        assertThat(run("upgrade", "x\nINFO  [alembic.runtime.migration] Running upgrade -> ffff"))
                .isEqualTo(2);
        assertThat(run("show", "x\u001b[31m")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .noneMatch(line -> line.startsWith("INFO"))
                .noneMatch(line -> line.contains("\u001b"))
                .anyMatch(line -> line.contains("\\u001b[31m"));
    }

    @Test
    void fish_completes_commands_and_their_options() {
        assertThat(run("completion", "fish")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "complete -c alembic -f",
                        "complete -c alembic -n __fish_use_subcommand -a heads"
                                + " -d 'Show the revisions that no other builds on.'")
                .anyMatch(line ->
                        line.startsWith("complete -c alembic -n '__fish_seen_subcommand_from upgrade' -l sql -d '"))
                .anyMatch(line -> line.startsWith(
                        "complete -c alembic -n '__fish_seen_subcommand_from revision' -s m -l message -r"));
    }

    @Test
    void other_shells_have_no_completion() {
        assertThat(run("completion", "tcsh")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there are completions for bash, zsh and fish, not for 'tcsh'");
    }
}
