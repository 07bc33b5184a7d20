package dev.alembic.cli.command;

import dev.alembic.Plans;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.plan.DatabasePlan;
import dev.alembic.plan.PlanFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

    /** The option {@code --format}, which has one more word for plans. */
    static OptionSpec formatOption() {
        return Listing.formatOption().toBuilder()
                .paramLabel("text|markdown|json")
                .description("How to print: text (the default) or json; a plan as markdown, too.")
                .build();
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
        PlanFormat format = format(arguments);
        String text = format.write(planner.apply(StatsCommand.plans(arguments, session)));
        if (format == PlanFormat.TEXT) {
            text.lines().forEach(session.console()::line);
        } else {
            session.console().raw().print(text);
        }
    }

    private static PlanFormat format(ParseResult arguments) {
        String word = arguments.matchedOptionValue("--format", PlanFormat.TEXT.word());
        List<String> words =
                Arrays.stream(PlanFormat.values()).map(PlanFormat::word).toList();
        if (!words.contains(word)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--format of a plan is one of %s, not '%s'".formatted(String.join(", ", words), word));
        }
        return PlanFormat.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
