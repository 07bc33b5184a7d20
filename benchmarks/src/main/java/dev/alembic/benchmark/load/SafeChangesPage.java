package dev.alembic.benchmark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The page on which the results stand, between two marks. */
record SafeChangesPage(Path file) {

    private static final String BEGIN = "<!-- measured: load -->";
    private static final String END = "<!-- end: load -->";

    /** The lines of the results. */
    static List<String> lines(List<Trial> trials, int rows) {
        List<String> lines = new ArrayList<>();
        lines.add("| change | longest stall as it comes | in phases | nothing changed |");
        lines.add("|---|---|---|---|");
        for (Trial trial : trials) {
            lines.add("| %s | %d ms | %d ms | %d ms |"
                    .formatted(trial.change().title(), trial.plain(), trial.phased(), trial.idle()));
        }
        lines.add("");
        lines.add("%d rows, 8 writers, 8 readers, PostgreSQL on the same machine: %s, %d processors, Java %s, %s."
                .formatted(
                        rows,
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        LocalDate.now(ZoneOffset.UTC)));
        return lines;
    }

    /** Puts them there. */
    void write(List<Trial> trials, int rows) throws IOException {
        List<String> page = Files.readAllLines(file);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("\"%s\" has no marks for results.".formatted(file));
        }
        List<String> changed = new ArrayList<>(page.subList(0, begin + 1));
        changed.add("");
        changed.addAll(lines(trials, rows));
        changed.add("");
        changed.addAll(page.subList(end, page.size()));
        Files.writeString(file, String.join("\n", changed) + "\n");
    }
}
