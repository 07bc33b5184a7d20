package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic upgrade}. */
final class UpgradeCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return TenantOptions.addOptions(PlanOutput.addOptions(SqlOutput.addOptions(CliCommands.command(
                        "upgrade",
                        "Upgrade the database to a revision.",
                        "alembic upgrade head",
                        "alembic upgrade 1975ea:head --sql"))))
                .addOption(PlanOutput.formatOption())
                .addOption(CliCommands.value("TAG", "The same as -x tag=TAG.", "--tag"))
                .addOption(GateOptions.gate())
                .addOption(GateOptions.toGate())
                .addPositional(CliCommands.parameter(
                        "REVISION",
                        "head, heads, +N, an id or the start of one, label@head; with --sql" + " also FROM:TO."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        String revision = arguments.matchedPositionalValue(0, "");
        if (PlanOutput.isAskedFor(arguments)) {
            PlanOutput.print(arguments, session, plans -> plans.upgrade(revision));
            return;
        }
        if (SqlOutput.isAskedFor(arguments)) {
            SqlOutput.print(
                    arguments, session, () -> session.alembic().offline().upgrade(revision));
            return;
        }
        new RunCommand(session, "upgraded")
                .run(arguments, tenants -> tenants.upgrade(revision), alembic -> alembic.upgrade(revision))
                .ifPresent(result -> NothingToDo.noteApplied(session, result, revision));
    }
}
