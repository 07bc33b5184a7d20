package dev.alembic.cli.verb;

import dev.alembic.cli.Session;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import dev.alembic.command.RevisionRequest;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic merge}. */
final class MergeVerb implements Verb {

    @Override
    public CommandSpec spec() {
        return NewRevision.addOptions(Verbs.command(
                        "merge",
                        "Write a revision that joins several heads.",
                        "alembic merge heads -m \"merge the two features\""))
                .addPositional(Verbs.parameters("REVISION", "The revisions to join, or 'heads'."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        RevisionRequest request = new RevisionRequest(
                Optional.ofNullable(arguments.matchedOptionValue("-m", null)),
                Optional.ofNullable(arguments.matchedOptionValue("--rev-id", null)),
                arguments.matchedPositionalValue(0, List.of()),
                arguments.hasMatchedOption("--splice"),
                false,
                NewRevision.labels(arguments),
                Optional.empty(),
                List.of(),
                NewRevision.isSql(arguments, session.config()));
        NewRevision.report(session.console(), session.alembic().revision(request));
    }
}
