package dev.alembic.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random tables with all that SQLite has, a thousand rows, and random batches: afterwards the
 * database holds what it must, and nothing else has changed; a fifth of them also in a process that
 * is killed on the way. The seed is printed; {@code -Dalembic.seed} repeats it.
 */
class BatchPropertyTest {

    private static final int CASES = 400;
    private static final int PROCESSES = 5;
    private static final int KILLED_PER_PROCESS = 20;
    private static final int LONGEST_MILLIS = 400;

    private static long seed(String test) {
        long seed = Long.getLong("alembic.seed", 1);
        System.out.printf("BatchPropertyTest, %s: -Dalembic.seed=%d%n", test, seed);
        return seed;
    }

    @Test
    void a_batch_changes_what_it_says_and_nothing_else() {
        long seed = seed("cases");
        LongStream.range(seed, seed + CASES).parallel().forEach(one -> new BatchCase(one).run());
    }

    @Test
    void a_killed_batch_leaves_all_as_it_was_and_can_be_done_again(@TempDir Path folder) throws Exception {
        long seed = seed("killed");
        long journals = 0;
        for (int i = 0; i < PROCESSES; i++) {
            long first = seed + CASES + (long) i * KILLED_PER_PROCESS;
            try (KilledProcess process = new KilledProcess(Files.createTempDirectory(folder, "process"))) {
                journals += kill(process, first, folder, i == 0);
            }
        }
        assertThat(journals).isPositive();
    }

    /**
     * Half of the cases stop before a statement, half of them within one.
     *
     * @return how many had begun to write
     */
    private static long kill(KilledProcess process, long first, Path folder, boolean isAnyTime) throws Exception {
        List<KilledCase> cases = IntStream.range(0, KILLED_PER_PROCESS)
                .parallel()
                .mapToObj(i -> KilledCase.prepare(first + i, folder.resolve(first + i + ".db"), kind(i, isAnyTime)))
                .toList();
        Map<Long, String> said = isAnyTime
                ? process.killAfter(cases, new Dice(first).below(LONGEST_MILLIS))
                : process.killWhenStopped(cases);
        long journals = cases.stream().filter(KilledCase::hasJournal).count();
        cases.parallelStream().forEach(one -> one.check("STOPPED".equals(said.get(one.seed()))));
        return journals;
    }

    private static Moment.Kind kind(int number, boolean isAnyTime) {
        if (isAnyTime) {
            return Moment.Kind.ANY;
        }
        return number % 2 == 0 ? Moment.Kind.BEFORE : Moment.Kind.WITHIN;
    }
}
