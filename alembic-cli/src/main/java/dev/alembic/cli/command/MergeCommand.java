package dev.alembic.cli.command;

import dev.alembic.CreatedRevision;
import dev.alembic.RevisionView;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic merge}. */
final class MergeCommand implements CliCommand {

    private static final String FORCE = "--force";

    @Override
    public CommandSpec spec() {
        return NewRevision.addOptions(CliCommands.command(
                        "merge",
                        "Write a revision that joins several heads.",
                        "alembic merge heads -m \"merge the two features\""))
                .addOption(CliCommands.flag("Don't try whether it makes a difference which of them runs first.", FORCE))
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
        CreatedRevision created = session.alembic().revision(revision -> {
            NewRevision.fill(revision, arguments, session.config());
            revision.head(heads.toArray(String[]::new));
            if (!arguments.hasMatchedOption(FORCE)) {
                revision.prove();
            }
        });
        NewRevision.report(session.console(), created);
        created.untried()
                .ifPresent(why -> session.console()
                        .note("It wasn't tried whether it makes a difference which of the branches runs first: "
                                + why));
    }
}
