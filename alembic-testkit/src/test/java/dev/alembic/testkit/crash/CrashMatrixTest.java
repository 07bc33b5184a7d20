package dev.alembic.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.error.AlembicException;
import dev.alembic.migration.Repair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process is killed at a random moment of a run over twenty revisions, as often as {@code
 * -Dcrash.kills} says for each database; after that, one plain run leads to the same schema and the
 * same rows as one that nobody disturbed. The moment is right before or right behind a statement, so
 * that the seed repeats it; with {@code -Dcrash.by.time} every other one is any time at all.
 */
class CrashMatrixTest {

    private static final int KILLS = Integer.getInteger("crash.kills", 10);
    private static final boolean IS_BY_TIME = Boolean.getBoolean("crash.by.time");
    private static final int AT_ONCE = 5;
    private static final int STATEMENTS = 450;

    @TempDir
    Path folder;

    private Random dice = new Random();
    private long millis;
    private int repaired;
    private int interrupted;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "mariadb", "postgresql"})
    void a_killed_run_is_brought_to_its_end_by_the_next_one(String kind) throws Exception {
        long seed = Long.getLong("alembic.seed", 1);
        dice = new Random(seed);
        Path scripts = folder.resolve("scripts");
        CrashHistory.write(scripts);
        try (CrashDatabase undisturbed = CrashDatabase.of(kind, folder, 0)) {
            long start = System.nanoTime();
            migrate(scripts, undisturbed, "upgrade");
            millis = (System.nanoTime() - start) / 1_000_000;
            List<String> head = undisturbed.content();
            migrate(scripts, undisturbed, "downgrade");
            List<String> base = undisturbed.content();
            for (int done = 0; done < KILLS; done += AT_ONCE) {
                boolean isUpward = done / AT_ONCE % 3 != 1;
                kill(kind, scripts, done, isUpward, isUpward ? head : base);
            }
        }
        System.out.printf("Crash matrix, %s: -Dalembic.seed=%d%n", kind, seed);
        MeasuredTable.KILLS.row(kind, KILLS, interrupted, repaired);
        assertThat(repaired).isZero();
    }

    private void kill(String kind, Path scripts, int first, boolean isUpward, List<String> expected) throws Exception {
        String direction = isUpward ? "upgrade" : "downgrade";
        List<CrashDatabase> databases = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of(scripts.toString(), direction));
        for (int i = 1; i <= Math.min(AT_ONCE, KILLS - first); i++) {
            CrashDatabase database = CrashDatabase.of(kind, folder, first + i);
            if (!isUpward) {
                migrate(scripts, database, "upgrade");
            }
            databases.add(database);
            boolean isByTime = IS_BY_TIME && i % 2 == 0;
            int stop = dice.nextInt(STATEMENTS) + 1;
            arguments.add(database.url());
            arguments.add(String.valueOf(isByTime ? dice.nextInt((int) millis) : 0));
            arguments.add(String.valueOf(isByTime ? 0 : dice.nextBoolean() ? stop : -stop));
        }
        runAndKill(arguments);
        for (CrashDatabase database : databases) {
            interrupted += database.content().equals(expected) ? 0 : 1;
            migrate(scripts, database, direction);
            assertThat(difference(database.content(), expected))
                    .as("%s %s", arguments, database.url())
                    .isEmpty();
            database.close();
        }
    }

    /** What is in only one of both. */
    private static List<String> difference(List<String> found, List<String> expected) {
        List<String> difference = new ArrayList<>();
        found.stream()
                .filter(line -> !expected.contains(line))
                .map("found "::concat)
                .forEach(difference::add);
        expected.stream()
                .filter(line -> !found.contains(line))
                .map("expected "::concat)
                .forEach(difference::add);
        return difference.isEmpty() && !found.equals(expected) ? List.of("the order") : difference;
    }

    private void migrate(Path scripts, CrashDatabase database, String direction) {
        try (Alembic alembic =
                Alembic.builder().scripts(scripts).url(database.url()).build()) {
            try {
                run(alembic, direction);
            } catch (AlembicException e) {
                if (!String.valueOf(e.getMessage()).contains("alembic repair --resume")) {
                    throw e;
                }
                repaired++;
                alembic.repair(Repair.RESUME);
                run(alembic, direction);
            }
        }
    }

    private static void run(Alembic alembic, String direction) {
        if (direction.equals("upgrade")) {
            alembic.upgrade("head");
        } else {
            alembic.downgrade("base");
        }
    }

    /** The moment is random; those who stop by themselves have done so by then. */
    private void runAndKill(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", classPath()));
        command.add(CrashedRuns.class.getName());
        command.addAll(arguments);
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).as(() -> read(errors)).isEqualTo("RUNNING");
            Thread.sleep(millis + 500);
            process.destroyForcibly().waitFor();
        }
        assertThat(read(errors)).doesNotContain("Exception");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
