package dev.alembic.cli.reference;

import dev.alembic.cli.Cli;
import dev.alembic.cli.command.AllCommands;
import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Streams;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each command with its options and an example, as {@code --help} has them. */
final class CommandsPage implements Page {

    private static final String INTRODUCTION = """
            # Commands, with all their options

            What `alembic COMMAND --help` prints. [Commands](../commands.md) tells them in one table, with how
            revisions are named.

            The exit status is 0 if a command has done what was asked, 1 if it refused, failed or (`check`, `verify`)
            found something, 2 if it was written wrongly, and 3 if [somebody has to decide](../autogenerate.md) whether
            something was renamed.

            ## alembic

            ```text
            %s
            ```
            """;

    @Override
    public String file() {
        return "commands.md";
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String command : AllCommands.NAMES) {
            if (!help(command).contains("\nExample")) {
                missing.add("an example in the help of \"" + command + "\"");
            }
        }
        return missing;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION.formatted(help()));
        for (String command : AllCommands.NAMES) {
            text.append("\n## ")
                    .append(command)
                    .append("\n\n```text\n")
                    .append(help(command))
                    .append("\n```\n");
        }
        return text.toString();
    }

    private static String help(String... command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Streams streams = new Streams(InputStream.nullInputStream(), out, out, false);
        List<String> words = new ArrayList<>(List.of(command));
        words.add("--help");
        new Cli().run(new Invocation(words, Path.of("."), Map.of(), Clock.systemUTC(), streams));
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
