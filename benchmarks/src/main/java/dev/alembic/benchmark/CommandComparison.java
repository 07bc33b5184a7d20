package dev.alembic.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times whole commands on a long history, each beside Python's Alembic on the same graph, run by
 * run in turns.
 *
 * <pre>java -cp benchmarks.jar dev.alembic.benchmark.CommandComparison LAUNCHER [REVISIONS] [PEER]
 * </pre>
 */
public final class CommandComparison {

    private static final int RUNS = 15;

    /** With many, the peer's {@code current} takes minutes. */
    private static final int FEW = 3;

    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintStream out;
    private final Path root;

    private CommandComparison(PrintStream out, Path root) {
        this.out = out;
        this.root = root;
    }

    /** Measures; the arguments are the launcher, the number of revisions and the peer's command. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String launcher = arguments[0];
        int revisions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        String peer = arguments.length > 2 ? arguments[2] : "alembic";
        Path root = Files.createTempDirectory("alembic-benchmark");
        try {
            new CommandComparison(System.out, root).run(launcher, peer, revisions);
        } finally {
            delete(root);
        }
    }

    private void run(String launcher, String peer, int revisions) throws IOException, InterruptedException {
        compare(launcher, peer, revisions, List.of("heads", "history", "upgrade head"));
        compare(launcher, peer, FEW, List.of("current"));
    }

    private void compare(String launcher, String peer, int revisions, List<String> commands)
            throws IOException, InterruptedException {
        Path ours = new LongHistory(revisions).writeJava(root.resolve("ours" + revisions));
        Path theirs = new LongHistory(revisions).writePython(root.resolve("theirs" + revisions));
        time(List.of(launcher, "stamp", "head"), ours);
        time(List.of(peer, "stamp", "head"), theirs);
        out.printf("%d revisions; milliseconds, medians of %d runs%n", revisions, RUNS);
        out.printf("%-14s %10.0f%n", "reading bytes", median(reading(ours)));
        for (String command : commands) {
            compare(command, List.of(launcher), ours, List.of(peer), theirs);
        }
    }

    private void compare(String command, List<String> launcher, Path ours, List<String> peer, Path theirs)
            throws IOException, InterruptedException {
        double[] our = new double[RUNS];
        double[] their = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            double first = time(words(launcher, command), ours);
            double second = time(words(peer, command), theirs);
            if (run >= 0) {
                our[run] = first;
                their[run] = second;
            }
        }
        out.printf(
                "%-14s %10.0f   peer %10.0f   ratio %.2f%n",
                command, median(our), median(their), median(our) / median(their));
    }

    private static List<String> words(List<String> program, String command) {
        List<String> words = new ArrayList<>(program);
        words.addAll(Arrays.asList(command.split(" ")));
        return words;
    }

    private static double time(List<String> command, Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(command + ": " + Files.readString(folder.resolve("err.txt")));
        }
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    /** How long the bytes of the files take to read, without looking at them. */
    private static double[] reading(Path project) throws IOException {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            try (Stream<Path> files = Files.list(project.resolve("alembic/versions"))) {
                for (Path file : files.toList()) {
                    Files.readAllBytes(file);
                }
            }
            times[run] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
        return times;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
