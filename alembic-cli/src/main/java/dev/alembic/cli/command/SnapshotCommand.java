package dev.alembic.cli.command;

import dev.alembic.Snapshot;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import dev.alembic.error.DiffsFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic snapshot}. */
final class SnapshotCommand implements CliCommand {

    private static final String FROM_REVISIONS = "--from-revisions";
    private static final String CHECK = "--check";

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "snapshot",
                        "Write the schema of the database beside the revisions, for reviewers.",
                        "alembic snapshot",
                        "alembic snapshot --from-revisions --check")
                .addOption(CliCommands.flag(
                        "Of what all revisions make of an empty database: that of test_url, or one in memory.",
                        FROM_REVISIONS))
                .addOption(CliCommands.flag("Write nothing, and fail if the files say something else.", CHECK));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Snapshot snapshot = arguments.hasMatchedOption(FROM_REVISIONS)
                ? session.alembic().schemaFiles().snapshotOfRevisions()
                : session.alembic().schemaFiles().snapshot();
        if (arguments.hasMatchedOption(CHECK)) {
            check(snapshot, session.console());
        } else {
            write(snapshot, session.console());
        }
    }

    private static void check(Snapshot snapshot, Console console) {
        List<Path> outdated = snapshot.outdated();
        if (!outdated.isEmpty()) {
            throw new DiffsFoundException(
                    "The schema is not what the snapshot says: %s."
                            .formatted(outdated.stream().map(console::shorten).collect(Collectors.joining(", "))),
                    "\"alembic snapshot\" writes it anew.");
        }
        console.progress("The snapshot is up to date.");
    }

    private static void write(Snapshot snapshot, Console console) {
        List<Path> written = snapshot.write();
        written.forEach(file -> console.progress("Generating %s ...  done".formatted(console.shorten(file))));
        if (written.isEmpty()) {
            console.note("Nothing to do: the snapshot is up to date.");
        }
        if (!snapshot.isOnAllHeads()) {
            String place = snapshot.revisions().isEmpty()
                    ? "before the first revision"
                    : "at " + String.join(", ", snapshot.revisions());
            console.note("The database stands %s, not at the heads.".formatted(place));
        }
    }
}
