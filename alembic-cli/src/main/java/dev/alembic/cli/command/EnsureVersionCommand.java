package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic ensure_version}. */
final class EnsureVersionCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return SqlOutput.addOptions(CliCommands.command(
                "ensure_version", "Create the version table if it is missing.", "alembic ensure_version"));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        if (SqlOutput.isAskedFor(arguments)) {
            SqlOutput.print(
                    arguments, session, () -> session.alembic().offline().ensureVersion());
        } else {
            session.alembic().ensureVersion();
        }
    }
}
