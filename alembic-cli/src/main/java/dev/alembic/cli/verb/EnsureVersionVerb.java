package dev.alembic.cli.verb;

import dev.alembic.cli.Session;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic ensure_version}. */
final class EnsureVersionVerb implements Verb {

    @Override
    public CommandSpec spec() {
        return SqlOutput.addOptions(Verbs.command(
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
