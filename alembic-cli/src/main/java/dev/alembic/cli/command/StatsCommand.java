package dev.alembic.cli.command;

import dev.alembic.Plans;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.plan.DatabaseStatistics;
import dev.alembic.plan.TableStatistic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic stats}. */
final class StatsCommand implements CliCommand {

    private static final String EXPORT = "--export";
    private static final String STATS = "--stats";

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "stats",
                        "Say how large tables are, for plans elsewhere: names, sizes and numbers, no values.",
                        "alembic stats",
                        "alembic stats --export production.json")
                .addOption(CliCommands.value("FILE", "Write it to a file, for --stats.", EXPORT));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        String name = arguments.matchedOptionValue(EXPORT, "");
        if (name.isEmpty()) {
            lines(session.forReading().plans().statistics()).forEach(session.console()::line);
            return;
        }
        Path file = session.invocation().directory().resolve(name);
        DatabaseStatistics taken = session.forReading().plans().export(file); // may have something to tell
        session.console().status("Generating " + session.console().shorten(file), () -> taken);
    }

    private static List<String> lines(DatabaseStatistics statistics) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("table", "rows", "bytes", "bytes of indexes"));
        for (TableStatistic table : statistics.tables()) {
            String name = table.schema().map(schema -> schema + ".").orElse("") + table.table();
            String count =
                    table.rows().isPresent() ? String.valueOf(table.rows().getAsLong()) : "?";
            rows.add(List.of(name, count, String.valueOf(table.bytes()), String.valueOf(table.indexBytes())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(statistics.database() + ", " + statistics.taken());
        lines.addAll(aligned(rows));
        if (!statistics.transactionSeconds().isEmpty()) {
            lines.add("The longest transaction has been running for %d s."
                    .formatted(statistics.transactionSeconds().get(0)));
        }
        statistics
                .pace()
                .ifPresent(pace ->
                        lines.add("Revisions have taken %s times as long as on a usual machine.".formatted(pace)));
        return lines;
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder(row.get(0));
                    line.append(" ".repeat(widths[0] - row.get(0).length()));
                    for (int i = 1; i < widths.length; i++) {
                        line.append("  ")
                                .append(" ".repeat(widths[i] - row.get(i).length()))
                                .append(row.get(i));
                    }
                    return line.toString();
                })
                .toList();
    }

    /** The option that takes sizes from such a file. */
    static OptionSpec option(String description) {
        return CliCommands.value("FILE", description, STATS);
    }

    /** Whether such a file is named. */
    static boolean isNamed(ParseResult arguments) {
        return arguments.hasMatchedOption(STATS);
    }

    /** Plans with the sizes that are wished for. */
    static Plans plans(ParseResult arguments, Session session) {
        Plans plans = session.alembic().plans();
        return isNamed(arguments)
                ? plans.sizes(session.invocation().directory().resolve(arguments.matchedOptionValue(STATS, "")))
                : plans;
    }
}
