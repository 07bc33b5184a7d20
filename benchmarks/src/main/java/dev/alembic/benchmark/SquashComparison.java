package dev.alembic.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times {@code upgrade head} on an empty database: through many revisions, and through the one that they
 * are squashed to.
 *
 * <pre>java -cp benchmarks.jar dev.alembic.benchmark.SquashComparison LAUNCHER [REVISIONS]</pre>
 */
public final class SquashComparison {

    private static final int RUNS = 9;

    private static final double NANOS_PER_MILLI = 1e6;

    private static final String REVISION = """
            import static dev.alembic.schema.Dsl.*;

            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;

            /**
             * change number %1$d
             */
            @Revision(id = "%2$s"%3$s)
            class V%2$s implements Migration {
                @Override
                public void upgrade(Operations op) {
                    %4$s
                }

                @Override
                public void downgrade(Operations op) {
                    %5$s
                }
            }
            """;

    private final PrintStream out;
    private final Path project;
    private final String launcher;

    private SquashComparison(PrintStream out, Path project, String launcher) {
        this.out = out;
        this.project = project;
        this.launcher = launcher;
    }

    /** Measures; the arguments are the launcher and the number of revisions. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int revisions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path project = Files.createTempDirectory("alembic-benchmark");
        try {
            new SquashComparison(System.out, project, arguments[0]).run(revisions);
        } finally {
            CommandComparison.delete(project);
        }
    }

    private void run(int revisions) throws IOException, InterruptedException {
        write(revisions);
        report(revisions + " revisions");
        command("squash", ":", "-m", "all", "--rev-id", "one1", "--prove");
        try (Stream<Path> files = Files.list(project.resolve("alembic/versions"))) {
            for (Path file : files.filter(one -> !one.getFileName().toString().startsWith("Vone1"))
                    .toList()) {
                Files.delete(file);
            }
        }
        report("one");
    }

    private void write(int revisions) throws IOException, InterruptedException {
        command("init", "alembic");
        Path versions = project.resolve("alembic/versions");
        for (int i = 0; i < revisions; i++) {
            String id = id(i);
            String revises = i == 0 ? "" : ", revises = \"%s\"".formatted(id(i - 1));
            String up = i % 2 == 0
                    ? "op.createTable(\"t%d\", column(\"id\", integer()).primaryKey());".formatted(i)
                    : "op.addColumn(\"t%d\", column(\"name\", string(50)));".formatted(i - 1);
            String down = i % 2 == 0
                    ? "op.dropTable(\"t%d\");".formatted(i)
                    : "op.dropColumn(\"t%d\", \"name\");".formatted(i - 1);
            Files.writeString(versions.resolve("V" + id + ".java"), REVISION.formatted(i, id, revises, up, down));
        }
        Files.writeString(
                project.resolve("alembic.ini"),
                "[alembic]\nscript_location = %(here)s/alembic\nurl = jdbc:sqlite:%(here)s/app.db\n");
    }

    private static String id(int number) {
        return "a%05d".formatted(number);
    }

    private void report(String title) throws IOException, InterruptedException {
        double first = upgrade();
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            times[run] = upgrade();
        }
        Arrays.sort(times);
        out.printf(
                "%-14s upgrade head: %6.0f ms compiling, %6.0f ms compiled (median of %d)%n",
                title, first, times[RUNS / 2], RUNS);
    }

    private double upgrade() throws IOException, InterruptedException {
        Files.deleteIfExists(project.resolve("app.db"));
        long start = System.nanoTime();
        command("upgrade", "head");
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private void command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectOutput(project.resolve("out.txt").toFile())
                .redirectError(project.resolve("err.txt").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + Files.readString(project.resolve("err.txt")));
        }
    }
}
