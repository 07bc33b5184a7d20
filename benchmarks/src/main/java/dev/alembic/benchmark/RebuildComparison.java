package dev.alembic.benchmark;

import dev.alembic.benchmark.ChildProcess.Result;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Times {@code alembic upgrade head} that adds a NOT NULL column to a large table of SQLite by a
 * copy, beside SQLite's own shell that is given the same statements, in turns. Then shows that
 * memory doesn't grow with the rows.
 *
 * <p>All work on a fresh copy of the same file, with the settings that they have by themselves
 * (they are printed). The versions of SQLite are not the same, so the statements are timed through
 * bare JDBC as well. A shell into which one types runs already; so the revision is also timed in a
 * JVM that does. The whole process takes its start and the loading of the revision besides.
 *
 * <pre>java -cp benchmarks.jar dev.alembic.benchmark.RebuildComparison LAUNCHER [ROWS] [SHELL]
 * </pre>
 */
public final class RebuildComparison {

    private static final int RUNS = 5;
    private static final int FEWER = 100;
    private static final String SMALL_HEAP = "-Xmx32m";

    private final PrintStream out;
    private final RebuildProject project;
    private final String launcher;

    private RebuildComparison(PrintStream out, RebuildProject project, String launcher) {
        this.out = out;
        this.project = project;
        this.launcher = launcher;
    }

    /** Measures; the arguments are the launcher, the number of rows and SQLite's shell. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        String shell = arguments.length > 2 ? arguments[2] : "sqlite3";
        Path root = Files.createTempDirectory("alembic-rebuild");
        try {
            RebuildProject project = RebuildProject.write(root);
            RebuildComparison comparison = new RebuildComparison(System.out, project, arguments[0]);
            if (ChildProcess.isThere(shell)) {
                comparison.compare(rows, shell);
            } else {
                System.out.printf(
                        "There is no \"%s\" in the PATH, so nothing is compared: install Debian's"
                                + " package sqlite3, or say where it is.%n",
                        shell);
            }
            comparison.showMemory(rows);
        } finally {
            CommandComparison.delete(root);
        }
    }

    private void compare(int rows, String shell) throws IOException, InterruptedException, SQLException {
        Path full = project.fill(rows);
        Path script = project.writeScript(full);
        List<Result> ours = new ArrayList<>();
        List<Result> theirs = new ArrayList<>();
        double[] bare = new double[RUNS];
        double[] inside = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            Result first = upgrade(full, "");
            Result second = run(full, List.of(shell, "-bail", "work.db", ".read " + script));
            double third = timeInside(full, script.toString());
            double fourth = timeInside(full);
            if (run >= 0) {
                ours.add(first);
                theirs.add(second);
                bare[run] = third;
                inside[run] = fourth;
            }
        }
        out.printf("%d rows, %d bytes; milliseconds, medians of %d%n", rows, Files.size(full), RUNS);
        out.printf("shell:   %s%n", settingsOfShell(shell));
        out.printf("alembic: %s%n", project.settings());
        double[] shellTimes = millis(theirs, Result::millis);
        print("sqlite3", shellTimes);
        compare("bare JDBC", shellTimes, bare);
        compare("alembic, in a running JVM", shellTimes, inside);
        compare("alembic, whole process", shellTimes, millis(ours, Result::millis));
        double[] shellWork = millis(theirs, Result::cpuMillis);
        print("CPU time of sqlite3", shellWork);
        compare("CPU time of alembic", shellWork, millis(ours, Result::cpuMillis));
    }

    private static double[] millis(List<Result> results, ToDoubleFunction<Result> which) {
        return results.stream().mapToDouble(which).toArray();
    }

    private void compare(String what, double[] theirs, double[] ours) {
        print(what, ours);
        out.printf("%26s %8.2f times sqlite3%n", "", median(ours) / median(theirs));
    }

    private void print(String what, double[] millis) {
        out.printf("%-26s %8.0f   of %s%n", what, median(millis), Arrays.toString(round(millis)));
    }

    private static long[] round(double[] values) {
        return Arrays.stream(values).mapToLong(Math::round).sorted().toArray();
    }

    private Result upgrade(Path full, String javaOptions) throws IOException, InterruptedException {
        renew(full);
        return new ChildProcess(project.root(), List.of(launcher, "upgrade", "head")).run(javaOptions);
    }

    private Result run(Path full, List<String> command) throws IOException, InterruptedException {
        renew(full);
        return new ChildProcess(project.root(), command).run("");
    }

    /** The time that {@link RebuildOnce} says, without the start of its process. */
    private double timeInside(Path full, String... script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        String jar = System.getProperty("java.class.path"); // all of it: the benchmarks are one jar
        command.addAll(List.of("-cp", Path.of(jar).toAbsolutePath().toString()));
        command.add(RebuildOnce.class.getName());
        command.add(project.root().toString());
        command.addAll(List.of(script));
        run(full, command);
        return Double.parseDouble(
                Files.readString(project.root().resolve("out.txt")).strip());
    }

    private void renew(Path full) throws IOException {
        Files.copy(full, project.database(), StandardCopyOption.REPLACE_EXISTING);
    }

    private String settingsOfShell(String shell) throws IOException, InterruptedException {
        String question = String.join("; ", RebuildProject.SETTINGS);
        new ChildProcess(project.root(), List.of(shell, "work.db", question)).run("");
        return String.join(" ", Files.readAllLines(project.root().resolve("out.txt")));
    }

    private void showMemory(int rows) throws IOException, InterruptedException, SQLException {
        for (int some : new int[] {rows / FEWER, rows}) {
            Result result = upgrade(project.fill(some), SMALL_HEAP);
            out.printf(
                    "alembic with %s, %d rows: at most %d KiB of memory%n", SMALL_HEAP, some, result.peakKibibytes());
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
