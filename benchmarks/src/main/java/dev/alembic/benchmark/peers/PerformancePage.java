package dev.alembic.benchmark.peers;

import dev.alembic.benchmark.peers.Race.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The page on which measurements stand: what is between the two marks of a case is replaced when it is
 * measured again, and all else is left alone.
 */
record PerformancePage(Path file) {

    /** The lines of an outcome. */
    static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        int rounds = outcome.millis().values().iterator().next().size();
        lines.add("| %s | median | least | most | ratio |"
                .formatted(outcome.race().title()));
        lines.add("|---|---|---|---|---|");
        outcome.millis()
                .forEach((name, times) -> lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %.2f |",
                        name,
                        millis(outcome.median(name)),
                        millis(times.get(0)),
                        millis(times.get(times.size() - 1)),
                        outcome.ratio(name))));
        lines.add("");
        lines.add("%d rounds in turns, %s, %d processors, Java %s, %s.%s"
                .formatted(
                        rounds,
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        LocalDate.now(ZoneOffset.UTC),
                        outcome.race().target().isEmpty()
                                ? ""
                                : " Asked for: " + outcome.race().target() + "."));
        return lines;
    }

    private static String millis(double time) {
        return String.format(Locale.ROOT, time < 100 ? "%.1f ms" : "%.0f ms", time);
    }

    /** Puts an outcome where the page has its marks. */
    void write(String name, Outcome outcome) throws IOException {
        List<String> page = Files.readAllLines(file);
        int begin = page.indexOf("<!-- measured: " + name + " -->");
        int end = page.indexOf("<!-- end: " + name + " -->");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("\"%s\" has no marks for \"%s\".".formatted(file, name));
        }
        List<String> changed = new ArrayList<>(page.subList(0, begin + 1));
        changed.add("");
        changed.addAll(lines(outcome));
        changed.add("");
        changed.addAll(page.subList(end, page.size()));
        Files.writeString(file, String.join("\n", changed) + "\n");
    }
}
