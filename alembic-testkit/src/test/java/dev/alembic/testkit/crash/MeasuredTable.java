package dev.alembic.testkit.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the documentation that the run itself writes when it measures ({@code -Dmeasured.write},
 * which the profile of the crash matrix sets); in each other build its rows are only printed. The row of
 * the same first cells is replaced. What stands in the last two columns is the same for all: machine, day.
 */
record MeasuredTable(String page, String header, int keys) {

    static final MeasuredTable KILLS =
            new MeasuredTable("reliability.md", "| database | kills | in the midst | with a repair |", 1);
    static final MeasuredTable AT_ONCE =
            new MeasuredTable("reliability.md", "| at once on | processes | milliseconds for all |", 1);
    static final MeasuredTable BACKFILLS =
            new MeasuredTable("safe-changes.md", "| backfill on | rows | kills | in the midst |", 1);
    static final MeasuredTable HOLDERS =
            new MeasuredTable("reliability.md", "| killed holder on | busy | milliseconds until it is free |", 2);

    private static final Path DOCS = Path.of(System.getProperty("alembic.root", ".."), "docs");

    void row(Object... cells) throws IOException {
        String row = row(Arrays.asList(cells)) + machine();
        System.out.println(header + " " + row);
        if (Boolean.getBoolean("measured.write")) {
            Files.writeString(
                    DOCS.resolve(page),
                    String.join("\n", with(row, row(Arrays.asList(cells).subList(0, keys)))) + "\n");
        }
    }

    private List<String> with(String row, String start) throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve(page));
        int first = 0;
        while (!lines.get(first).startsWith(header)) {
            first++;
        }
        int line = first + 2;
        while (line < lines.size() && lines.get(line).startsWith("|")) {
            if (lines.get(line).startsWith(start)) {
                lines.set(line, row);
                return lines;
            }
            line++;
        }
        lines.add(line, row);
        return lines;
    }

    private static String row(List<?> cells) {
        return cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining("", "|", ""));
    }

    private static String machine() {
        return " %d processors, Java %d | %s |"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        LocalDate.now(ZoneOffset.UTC));
    }
}
