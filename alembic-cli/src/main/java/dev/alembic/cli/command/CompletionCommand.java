package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic completion}. */
final class CompletionCommand implements CliCommand {

    private static final String FISH = "fish";
    private static final List<String> SHELLS = List.of("bash", "zsh", FISH);

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "completion",
                        "Print the script that completes commands and options in bash, zsh or fish.",
                        "source <(alembic completion)",
                        "alembic completion fish | source")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .paramLabel("SHELL")
                        .type(String.class)
                        .description("bash, zsh or fish; bash by default, which zsh understands as well.")
                        .build());
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        CommandSpec root = arguments.commandSpec().root();
        String shell = arguments.matchedPositionalValue(0, SHELLS.get(0));
        if (!SHELLS.contains(shell)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "there are completions for bash, zsh and fish, not for '%s'".formatted(shell));
        }
        session.console()
                .raw()
                .print(shell.equals(FISH) ? FishCompletion.of(root) : AutoComplete.bash("alembic", root.commandLine()));
    }
}
