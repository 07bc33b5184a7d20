package dev.alembic.benchmark.peers;

import dev.alembic.benchmark.ChildProcess;
import dev.alembic.benchmark.LongHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole commands, from the shell and back to it, beside Python's Alembic where it is installed. Several are run
 * one after the other, as one alone is too short to be measured.
 */
final class CommandRace {

    private static final int FEW = 10;
    private static final int TIMES = 10;
    private static final int RUNS = 10;
    private static final String PEER = "alembic";
    private static final double MILLIS = 1_000;

    private final String launcher;
    private final Path folder;
    private final int number;
    private final boolean hasPeer;

    /** With the launcher of a distribution, or none: then the classes of this process are started. */
    CommandRace(String launcher, int number, Path folder) throws InterruptedException {
        if (!launcher.isEmpty() && !Files.isExecutable(Path.of(launcher))) {
            throw new IllegalStateException("There is no %s: \"./alembic --version\" makes it.".formatted(launcher));
        }
        this.launcher = launcher.isEmpty() ? started() : "'" + launcher + "'";
        this.number = number;
        this.folder = folder;
        this.hasPeer = ChildProcess.isThere(PEER);
    }

    /** Whether Python's Alembic takes part. */
    boolean hasPeer() {
        return hasPeer;
    }

    private static String started() {
        return "'%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' dev.alembic.cli.Main"
                .formatted(System.getProperty("java.home"), System.getProperty("java.class.path"));
    }

    /** How long the command takes from start to end. */
    Race wall(String command) throws IOException {
        return race(command, "wall time of a process", command.equals("current") ? "at most 0.4 × Python" : "", false);
    }

    /** What processors work for it, for the user and in the system. */
    Race work(String command) throws IOException {
        return race(command, "processor time", command.equals("current") ? "at most 0.8 × Python" : "", true);
    }

    /** Nothing to do with many revisions, beside {@code current} with few. */
    Race pending() throws IOException {
        Path few = ours(FEW);
        int many = number * TIMES;
        Path all = ours(many);
        return new Race(
                "SQLite, nothing to do, wall time of a process",
                "at most 1.5 × current",
                List.of(
                        times("current, %d revisions".formatted(FEW), few, launcher + " current", false),
                        times("upgrade head, %d revisions".formatted(FEW), few, launcher + " upgrade head", false),
                        times("upgrade head, %,d revisions".formatted(many), all, launcher + " upgrade head", false)));
    }

    private Race race(String command, String what, String target, boolean isWork) throws IOException {
        List<Contestant> contestants = new ArrayList<>();
        if (hasPeer) {
            Path theirs = new LongHistory(FEW).writePython(folder.resolve("theirs"));
            run(theirs, PEER + " stamp head");
            contestants.add(times("Python's Alembic", theirs, PEER + " " + command, isWork));
        }
        contestants.add(times("Alembic", ours(FEW), launcher + " " + command, isWork));
        return new Race("`%s` on SQLite, %s".formatted(command, what), target, contestants);
    }

    private Path ours(int revisions) throws IOException {
        Path project = new LongHistory(revisions).writeJava(folder.resolve("ours" + revisions));
        run(project, launcher + " stamp head");
        return project;
    }

    private static Contestant times(String name, Path project, String command, boolean isWork) {
        String loop = "for i in %s; do %s >/dev/null 2>&1 || exit 1; done; times"
                .formatted("1 ".repeat(RUNS).strip(), command);
        return new Contestant(name, () -> {
            long start = System.nanoTime();
            String answer = run(project, loop);
            double wall = (System.nanoTime() - start) / 1e6;
            return (isWork ? ofChildren(answer) : wall) / RUNS;
        });
    }

    private static String run(Path project, String command) throws IOException {
        Path out = project.resolve("out.txt");
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + Files.readString(out));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Files.readString(out);
    }

    /** The second line: user and system time of the children, as {@code 0m1.230s 0m0.120s}. */
    private static double ofChildren(String times) {
        double millis = 0;
        for (String time : times.lines().toList().get(1).split(" ")) {
            String[] parts = time.replace("s", "").split("m");
            millis += (Double.parseDouble(parts[0]) * 60 + Double.parseDouble(parts[1])) * MILLIS;
        }
        return millis;
    }
}
