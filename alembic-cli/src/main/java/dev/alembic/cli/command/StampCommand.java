package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.error.ConfigException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic stamp}. */
final class StampCommand implements CliCommand {

    private static final String PURGE = "--purge";

    @Override
    public CommandSpec spec() {
        return TenantOptions.addOptions(SqlOutput.addOptions(CliCommands.command(
                        "stamp", "Say where the database stands without running anything.", "alembic stamp head")))
                .addOption(Listing.formatOption())
                .addOption(CliCommands.value("TAG", "The same as -x tag=TAG.", "--tag"))
                .addOption(CliCommands.flag("Empty the version table first.", PURGE))
                .addPositional(CliCommands.parameters("REVISION", "One revision or several."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<String> revisions = arguments.matchedPositionalValue(0, List.of());
        boolean purge = arguments.hasMatchedOption(PURGE);
        if (SqlOutput.isAskedFor(arguments)) {
            SqlOutput.print(arguments, session, () -> stampScript(session, revisions, purge));
            return;
        }
        new RunCommand(session, "stamped")
                .run(arguments, tenants -> tenants.stamp(revisions, purge), alembic -> alembic.stamp(revisions, purge))
                .ifPresent(result -> NothingToDo.noteThere(session, result, revisions));
    }

    private static String stampScript(Session session, List<String> revisions, boolean purge) {
        if (purge) {
            throw new ConfigException("Can't use --purge with --sql mode");
        }
        return session.alembic().offline().stamp(revisions.toArray(String[]::new));
    }
}
