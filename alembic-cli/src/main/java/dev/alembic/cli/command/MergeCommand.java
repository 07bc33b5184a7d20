package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic merge}. */
final class MergeCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return NewRevision.addOptions(CliCommands.command(
                        "merge",
                        "Write a revision that joins several heads.",
                        "alembic merge heads -m \"merge the two features\""))
                .addPositional(CliCommands.parameters("REVISION", "The revisions to join, or 'heads'."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<String> heads = arguments.matchedPositionalValue(0, List.of());
        List<RevisionView> present = session.alembic().heads();
        if (heads.equals(List.of("heads")) && present.size() == 1) {
            session.console()
                    .note("'%s' is the only head: the revision joins nothing."
                            .formatted(present.get(0).id()));
        }
        NewRevision.report(session.console(), session.alembic().revision(revision -> {
            NewRevision.fill(revision, arguments, session.config());
            revision.head(heads.toArray(String[]::new));
        }));
    }
}
