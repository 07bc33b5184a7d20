package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.cli.command.RevisionText.Part;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic heads}. */
final class HeadsCommand implements CliCommand {

    private static final String RESOLVE = "--resolve-dependencies";

    @Override
    public CommandSpec spec() {
        return Listing.addOptions(
                        CliCommands.command("heads", "Show the revisions that no other builds on.", "alembic heads -v"))
                .addOption(CliCommands.flag("Count dependencies as parents.", RESOLVE));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<RevisionView> heads = session.forReading().heads(arguments.hasMatchedOption(RESOLVE));
        Listing.print(arguments, session, heads, Set.of(Part.LABELS));
        Listing.noteIfEmpty(session, heads, NothingToDo.NO_REVISIONS);
    }
}
