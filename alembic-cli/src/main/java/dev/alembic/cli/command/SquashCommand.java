package dev.alembic.cli.command;

import dev.alembic.SquashedRevision;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic squash}. */
final class SquashCommand implements CliCommand {

    private static final String PROVE = "--prove";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CliCommands.command(
                "squash",
                "Write one revision that stands for a range of them.",
                "alembic squash 1975ea83b712:27c6a30d7c24 -m \"the first year\" --prove",
                "alembic squash :27c6a30d7c24");
        return NewRevision.addCommonOptions(spec)
                .addOption(CliCommands.flag(
                        "Write it only if it does the same on an empty database: that of test_url, or one in memory.",
                        PROVE))
                .addPositional(CliCommands.parameter("A:B", "The first and the last one, by default of all."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        String range = arguments.matchedPositionalValue(0, ":");
        SquashedRevision squashed = session.alembic().squash(range, revision -> {
            NewRevision.fillCommon(revision, arguments, session.config());
            if (arguments.hasMatchedOption(PROVE)) {
                revision.prove();
            }
        });
        report(session.console(), squashed, arguments.hasMatchedOption(PROVE));
    }

    private static void report(Console console, SquashedRevision squashed, boolean isProven) {
        NewRevision.report(console, squashed.revision());
        if (isProven) {
            console.progress("Both ways make the same of an empty database, and leave the same on the way back.");
        }
        List<String> replaced = squashed.replaced();
        console.note("It stands for %d revisions. Their files may go when every database is past '%s'."
                .formatted(replaced.size(), replaced.get(replaced.size() - 1)));
        if (!squashed.branching().isEmpty()) {
            console.note("Written for the database of this project only, though asked for more than one: %s."
                    .formatted(String.join(", ", squashed.branching())));
        }
    }
}
