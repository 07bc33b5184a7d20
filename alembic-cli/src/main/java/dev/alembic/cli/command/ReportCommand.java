package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import dev.alembic.report.Report;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic report}. */
final class ReportCommand implements CliCommand {

    private static final String OUTPUT = "--output";
    private static final String DIALECT = "--dialect";
    private static final String TITLE = "--title";
    private static final String NO_DATABASE = "--no-database";
    private static final String USUAL_FILE = "report.html";

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "report",
                        "Write a page to look at: revisions, schemas and their differences, drift, history.",
                        "alembic report --output docs/schema.html",
                        "alembic report --no-database --dialect postgresql --dialect mysql")
                .addOption(CliCommands.value("FILE", "The file to write; report.html by default.", OUTPUT))
                .addOption(CliCommands.values(
                        "DIALECT",
                        "Show the SQL of this database, such as postgresql; may be repeated. That of the url by"
                                + " default.",
                        DIALECT))
                .addOption(CliCommands.value("TEXT", "What stands above the page.", TITLE))
                .addOption(CliCommands.flag(
                        "Don't connect: the page says nothing of where the database stands.", NO_DATABASE));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Console console = session.console();
        Path file = session.invocation().directory().resolve(arguments.matchedOptionValue(OUTPUT, USUAL_FILE));
        Report report = Report.of(session.forReading())
                .dialects(
                        arguments.matchedOptionValue(DIALECT, List.<String>of()).toArray(String[]::new));
        if (arguments.hasMatchedOption(TITLE)) {
            report = report.title(arguments.matchedOptionValue(TITLE, ""));
        }
        if (arguments.hasMatchedOption(NO_DATABASE)) {
            report = report.withoutDatabase();
        }
        int revisions = report.write(file);
        console.progress("Generating %s with %d %s ...  done"
                .formatted(console.shorten(file), revisions, revisions == 1 ? "revision" : "revisions"));
    }
}
