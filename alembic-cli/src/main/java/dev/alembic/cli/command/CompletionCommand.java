package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic completion}. */
final class CompletionCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                "completion",
                "Print the script that completes commands and options in bash and zsh.",
                "source <(alembic completion)");
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        CommandSpec root = arguments.commandSpec().root();
        session.console().raw().print(AutoComplete.bash("alembic", root.commandLine()));
    }
}
