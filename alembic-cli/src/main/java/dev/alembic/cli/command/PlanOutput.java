package dev.alembic.cli.command;

import dev.alembic.Plans;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.plan.DatabasePlan;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The option that tells what would be done instead of doing it. */
final class PlanOutput {

    private static final String PLAN = "--plan";

    private PlanOutput() {}

    static CommandSpec addOptions(CommandSpec spec) {
        return spec.addOption(CliCommands.flag(
                        "Tell what would be done, locked, lost, and how long it would take, instead of doing it.",
                        PLAN))
                .addOption(StatsCommand.option(
                        "With --plan: take sizes and numbers of rows from what 'stats --export' has written."));
    }

    /** Whether a plan is asked for; one of a script is bad usage. */
    static boolean isAskedFor(ParseResult arguments) {
        boolean isAsked = arguments.hasMatchedOption(PLAN);
        if (isAsked && SqlOutput.isAskedFor(arguments)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--plan asks the database where it stands, and --sql connects to none: leave one of them out");
        }
        if (!isAsked && StatsCommand.isNamed(arguments)) {
            throw new ParameterException(arguments.commandSpec().commandLine(), "--stats goes with --plan");
        }
        return isAsked;
    }

    /** Prints the plan of each database. */
    static void print(ParseResult arguments, Session session, Function<Plans, List<DatabasePlan>> planner) {
        boolean isJson = Listing.isJson(arguments);
        List<DatabasePlan> plans = planner.apply(StatsCommand.plans(arguments, session));
        if (isJson) {
            Json.print(session.console().raw(), json -> PlanJson.write(json, plans));
            return;
        }
        plans.forEach(plan -> PlanText.lines(plan).forEach(session.console()::line));
    }
}
