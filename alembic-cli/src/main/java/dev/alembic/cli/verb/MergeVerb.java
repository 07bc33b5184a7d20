package dev.alembic.cli.verb;

import dev.alembic.RevisionView;
import dev.alembic.cli.Session;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import java.util.List;
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
        List<String> heads = arguments.matchedPositionalValue(0, List.of());
        List<RevisionView> present = session.alembic().heads();
        if (heads.equals(List.of("heads")) && present.size() == 1) {
            session.console()
                    .note("'%s' is the only head: the revision joins nothing.".formatted(present.get(0).id()));
        }
        NewRevision.report(session.console(), session.alembic().revision(revision -> {
            NewRevision.fill(revision, arguments, session.config());
            revision.head(heads.toArray(String[]::new));
        }));
    }
}
