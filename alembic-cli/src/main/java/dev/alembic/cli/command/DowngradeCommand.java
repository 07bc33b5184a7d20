package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic downgrade}. */
final class DowngradeCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return TenantOptions.addOptions(PlanOutput.addOptions(SqlOutput.addOptions(CliCommands.command(
                        "downgrade",
                        "Take the database back to a revision.",
                        "alembic downgrade -1",
                        "alembic downgrade 27c6a3:base --sql"))))
                .addOption(PlanOutput.formatOption())
                .addOption(CliCommands.value("TAG", "The same as -x tag=TAG.", "--tag"))
                .addPositional(CliCommands.parameter(
                        "REVISION", "-N, base, an id or the start of one, label@base; with --sql" + " FROM:TO."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        String revision = arguments.matchedPositionalValue(0, "");
        if (PlanOutput.isAskedFor(arguments)) {
            PlanOutput.print(arguments, session, plans -> plans.downgrade(revision));
            return;
        }
        if (SqlOutput.isAskedFor(arguments)) {
            SqlOutput.print(
                    arguments, session, () -> session.alembic().offline().downgrade(revision));
            return;
        }
        new RunCommand(session, "downgraded")
                .run(arguments, tenants -> tenants.downgrade(revision), alembic -> alembic.downgrade(revision))
                .ifPresent(result -> NothingToDo.noteThere(session, result, List.of(revision)));
    }
}
