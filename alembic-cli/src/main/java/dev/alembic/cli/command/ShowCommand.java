package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic show}. */
final class ShowCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return Listing.addOptions(CliCommands.command("show", "Show everything about a revision.", "alembic show head"))
                .addPositional(CliCommands.parameter(
                        "REVISION", "An id, the start of one, head, heads, current or label@head."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<RevisionView> revisions = session.forReading().show(arguments.matchedPositionalValue(0, ""));
        if (Listing.isJson(arguments)) {
            Json.print(session.console().raw(), revisions);
            return;
        }
        revisions.forEach(revision -> session.console().line(Listing.block(revision)));
    }
}
