package dev.alembic.cli.verb;

import dev.alembic.RevisionView;
import dev.alembic.cli.Json;
import dev.alembic.cli.Session;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic show}. */
final class ShowVerb implements Verb {

    @Override
    public CommandSpec spec() {
        return Listing.addOptions(Verbs.command("show", "Show everything about a revision.", "alembic show head"))
                .addPositional(
                        Verbs.parameter("REVISION", "An id, the start of one, head, heads, current or label@head."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<RevisionView> revisions = session.alembic().show(arguments.matchedPositionalValue(0, ""));
        if (Listing.isJson(arguments)) {
            Json.print(session.console().raw(), revisions);
            return;
        }
        revisions.forEach(revision -> session.console().line(Listing.block(revision)));
    }
}
