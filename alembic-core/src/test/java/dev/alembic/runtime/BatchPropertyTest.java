package dev.alembic.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random tables with all that SQLite has, a thousand rows, and random batches: afterwards the
 * database holds what it must, and nothing else has changed; also if the process is killed on the
 * way. The seed is printed; {@code -Dalembic.seed} repeats it.
 */
class BatchPropertyTest {

    private static final int CASES = 400;
    private static final int KILLED = 100;

    private static long seed(String test) {
        long seed = Long.getLong("alembic.seed", System.nanoTime() % 1_000_000);
        System.out.printf("%s: -Dalembic.seed=%d%n", test, seed);
        return seed;
    }

    @Test
    void a_batch_changes_what_it_says_and_nothing_else() throws SQLException {
        long seed = seed("BatchPropertyTest, cases");
        for (int i = 0; i < CASES; i++) {
            new BatchCase(seed + i).run();
        }
    }

    @Test
    void a_killed_batch_leaves_all_as_it_was_and_can_be_done_again(@TempDir Path folder)
            throws Exception {
        long seed = seed("BatchPropertyTest, killed") + CASES;
        try (KilledProcess processes = new KilledProcess(folder)) {
            for (int i = 0; i < KILLED; i++) {
                new KilledCase(seed + i, folder.resolve("case" + i + ".db")).run(processes);
            }
            assertThat(processes.errors()).doesNotContain("Exception");
        }
    }
}
