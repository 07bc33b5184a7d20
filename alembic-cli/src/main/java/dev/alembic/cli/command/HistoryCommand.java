package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Session;
import dev.alembic.internal.history.AppliedEntries;
import dev.alembic.migration.HistoryEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic history}. */
final class HistoryCommand implements CliCommand {

    private static final String GRAPH = "--graph";
    private static final String FORMAT = "--format";
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "history",
                        "List revisions, newest first.",
                        "alembic history -r 1975ea:head -i",
                        "alembic history --format svg > history.svg")
                .addOption(Listing.verboseOption())
                .addOption(CliCommands.value(
                        "text|json|mermaid|dot|svg",
                        "How to print: text (the default), json, or as a picture for Mermaid, Graphviz or a browser.",
                        FORMAT))
                .addOption(CliCommands.value(
                        "START:END",
                        "Only this range, both ends included; either may be left out.",
                        "-r",
                        "--rev-range"))
                .addOption(
                        CliCommands.flag("Mark where the database stands; connects to it.", "-i", "--indicate-current"))
                .addOption(
                        CliCommands.flag("Draw branches and merges; with -i also where the database stands.", GRAPH));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        refuseUnknownFormat(arguments);
        String range = arguments.matchedOptionValue("-r", ":");
        List<RevisionView> revisions = session.forReading().history(range, arguments.hasMatchedOption("-i"));
        String format = arguments.matchedOptionValue(FORMAT, "text");
        if (HistoryPicture.FORMATS.contains(format)) {
            session.console().raw().print(new HistoryPicture(revisions).in(format));
        } else if (arguments.hasMatchedOption(GRAPH)) {
            List<String> lines = new GraphDrawing(isInColour(session.invocation())).draw(revisions);
            lines.forEach(session.console().raw()::println);
        } else if (Listing.isVerbose(arguments) && arguments.hasMatchedOption("-i") && !Listing.isJson(arguments)) {
            printApplied(session, revisions);
        } else {
            Listing.print(arguments, session, revisions, RevisionText.ALL);
        }
        boolean isRange = arguments.hasMatchedOption("-r");
        Listing.noteIfEmpty(session, revisions, isRange ? "No revision is in this range." : NothingToDo.NO_REVISIONS);
    }

    private static void refuseUnknownFormat(ParseResult arguments) {
        String format = arguments.matchedOptionValue(FORMAT, "text");
        if (!FORMATS.contains(format) && !HistoryPicture.FORMATS.contains(format)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--format is text, json, mermaid, dot or svg, not '%s'".formatted(format));
        }
    }

    /** Each with when and by whom it was applied, as far as the history knows. */
    private static void printApplied(Session session, List<RevisionView> revisions) {
        List<HistoryEntry> entries = new ArrayList<>(session.forReading().log());
        Collections.reverse(entries);
        AppliedEntries applied = new AppliedEntries(entries);
        for (RevisionView revision : revisions) {
            session.console()
                    .line(Listing.block(revision, applied.find(revision.id()).map(HistoryEntry::signature)));
        }
    }

    /** See https://no-color.org: any value of the variable but an empty one means no. */
    private static boolean isInColour(Invocation invocation) {
        boolean isUnwanted = invocation
                .variable("NO_COLOR")
                .filter(value -> !value.isEmpty())
                .isPresent();
        return invocation.streams().isTerminal() && !isUnwanted;
    }
}
