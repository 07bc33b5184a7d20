package dev.alembic.cli.command;

import dev.alembic.CreatedRevision;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import dev.alembic.imports.Importer;
import dev.alembic.imports.Tool;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportPlan.Standing;
import dev.alembic.imports.source.ImportRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic import}. */
final class ImportCommand implements CliCommand {

    private static final String DRY_RUN = "--dry-run";
    private static final String NO_DATABASE = "--no-database";
    private static final String SETTINGS = "--settings";
    private static final String PLACEHOLDER = "--placeholder";
    private static final String VERSION_PATH = "--version-path";

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "import",
                        "Bring the history of another tool along: its migrations become revisions.",
                        "alembic import flyway src/main/resources/db/migration",
                        "alembic import flyway --dry-run .")
                .addOption(CliCommands.flag("Say what would be written and stamped, and do nothing.", DRY_RUN))
                .addOption(CliCommands.flag("Only write revisions; don't ask or stamp the database.", NO_DATABASE))
                .addOption(CliCommands.value(
                        "FILE", "The other tool's settings, if they aren't where they usually are.", SETTINGS))
                .addOption(CliCommands.values("NAME=VALUE", "A value for a placeholder; may be repeated.", PLACEHOLDER))
                .addOption(CliCommands.value("PATH", "The version location to write to.", VERSION_PATH))
                .addPositional(CliCommands.parameter("TOOL", "One of %s.".formatted(tools())))
                .addPositional(CliCommands.parameter(1, "DIRECTORY", "The folder of its migrations, or its project."));
    }

    private static String tools() {
        return String.join(
                ", ", Arrays.stream(Tool.values()).map(Tool::toString).toList());
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        String name = arguments.<String>matchedPositionalValue(0, "");
        Tool tool = Tool.named(name)
                .orElseThrow(() -> wrong(arguments, "TOOL is one of %s, not '%s'".formatted(tools(), name)));
        Importer importer = new Importer(tool, request(arguments, session));
        ImportPlan plan = importer.plan();
        Console console = session.console();
        if (arguments.hasMatchedOption(DRY_RUN)) {
            for (CreatedRevision one : importer.draft(plan)) {
                console.line("Would generate %s".formatted(console.shorten(one.file())));
            }
        } else {
            importer.write(plan).forEach(one -> NewRevision.report(console, one));
        }
        plan.notes().forEach(console::note);
        boolean isStamped = !arguments.hasMatchedOption(DRY_RUN) && importer.stamp(plan);
        console.progress(outcome(plan, isStamped, arguments));
    }

    private static ImportRequest request(ParseResult arguments, Session session) {
        Path here = session.invocation().directory();
        return new ImportRequest(
                session.alembic(),
                here.resolve(arguments.<String>matchedPositionalValue(1, "")),
                Optional.ofNullable(arguments.<String>matchedOptionValue(SETTINGS, null))
                        .map(here::resolve),
                placeholders(arguments),
                !arguments.hasMatchedOption(NO_DATABASE),
                Optional.ofNullable(arguments.<String>matchedOptionValue(VERSION_PATH, null)));
    }

    private static Map<String, String> placeholders(ParseResult arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String given : arguments.matchedOptionValue(PLACEHOLDER, List.<String>of())) {
            int equals = given.indexOf('=');
            if (equals < 1) {
                throw wrong(arguments, "%s is NAME=VALUE, not '%s'".formatted(PLACEHOLDER, given));
            }
            values.put(given.substring(0, equals), given.substring(equals + 1));
        }
        return values;
    }

    private static ParameterException wrong(ParseResult arguments, String sentence) {
        return new ParameterException(arguments.commandSpec().commandLine(), sentence);
    }

    private static String outcome(ImportPlan plan, boolean isStamped, ParseResult arguments) {
        boolean isDryRun = arguments.hasMatchedOption(DRY_RUN);
        String written = "%s %s%s."
                .formatted(
                        count(plan.revisions().size()),
                        isDryRun ? "would be written" : "written",
                        plan.known() == 0 ? "" : ", %d there already".formatted(plan.known()));
        if (arguments.hasMatchedOption(NO_DATABASE)) {
            return written;
        }
        return written + " "
                + plan.standing()
                        .map(standing -> stands(standing, isStamped, isDryRun))
                        .orElse("The database has no history of that tool, so nothing is stamped: \"alembic upgrade"
                                + " head\" runs them all.");
    }

    private static String stands(Standing standing, boolean isStamped, boolean isDryRun) {
        if (standing.heads().isEmpty()) {
            return "%s says that nothing has run, so nothing is stamped.".formatted(standing.table());
        }
        String at = String.join(", ", standing.heads());
        String stamp = isStamped ? "stamped at " + at : isDryRun ? "to be stamped at " + at : "stamped already";
        String pending = standing.pending().isEmpty()
                ? "nothing is pending"
                : "pending: " + String.join(", ", standing.pending());
        return "%s says that %d %s run: the database is %s; %s."
                .formatted(
                        standing.table(),
                        standing.applied().size(),
                        standing.applied().size() == 1 ? "has" : "have",
                        stamp,
                        pending);
    }

    private static String count(int revisions) {
        return revisions == 1 ? "1 revision" : revisions + " revisions";
    }
}
