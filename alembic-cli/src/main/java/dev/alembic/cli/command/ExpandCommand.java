package dev.alembic.cli.command;

import dev.alembic.CreatedRevision;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic expand}. */
final class ExpandCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "expand",
                        "Write a revision that would keep others waiting as several that don't.",
                        "alembic expand 27c6a30d7c24",
                        "alembic expand head")
                .addPositional(CliCommands.parameter(
                        "REVISION", "One that isn't applied yet; the last of those written keeps its id."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        String revision = arguments.matchedPositionalValue(0, "");
        report(session.console(), session.alembic().plans().expand(revision));
    }

    private static void report(Console console, List<CreatedRevision> written) {
        written.forEach(one -> NewRevision.report(console, one));
    }
}
