package dev.alembic.cli.verb;

import dev.alembic.cli.RevisionText;
import dev.alembic.cli.Session;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic history}. */
final class HistoryVerb implements Verb {

    @Override
    public CommandSpec spec() {
        return Listing.addOptions(
                        Verbs.command(
                                "history",
                                "List revisions, newest first.",
                                "alembic history -r 1975ea:head -i"))
                .addOption(
                        Verbs.value(
                                "START:END",
                                "Only this range, both ends included; either may be left out.",
                                "-r",
                                "--rev-range"))
                .addOption(
                        Verbs.flag(
                                "Mark where the database stands; connects to it.",
                                "-i",
                                "--indicate-current"));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Optional<String> range = Optional.ofNullable(arguments.matchedOptionValue("-r", null));
        Listing.print(
                arguments,
                session,
                session.alembic().history(range.orElse(":"), arguments.hasMatchedOption("-i")),
                RevisionText.ALL);
    }
}
