package dev.alembic.cli.verb;

import dev.alembic.cli.Session;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic completion}. */
final class CompletionVerb implements Verb {

    @Override
    public CommandSpec spec() {
        return Verbs.command(
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
