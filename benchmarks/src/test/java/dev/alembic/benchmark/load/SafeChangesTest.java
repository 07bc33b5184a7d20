package dev.alembic.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each change is made on a table that others use, as it comes and in phases. In small, nothing is said of how long
 * anybody waits; in the profile {@code benchmarks} it is a million rows, and docs/safe-changes.md is written.
 */
class SafeChangesTest {

    private static final int ROWS = Integer.getInteger("load.rows", 2_000);
    private static final int LONGEST_STALL = 250;

    @Test
    void changes_in_phases_keep_nobody_waiting() throws Exception {
        List<Trial> trials = new ArrayList<>();
        for (Change change : Change.ALL) {
            trials.add(Trial.of(change, ROWS));
        }
        String page = System.getProperty("load.page", "");
        if (!page.isEmpty()) {
            new SafeChangesPage(Path.of(page)).write(trials, ROWS);
            assertThat(trials).allSatisfy(trial -> assertThat(trial.phased()).isLessThan(LONGEST_STALL));
        }
        assertThat(SafeChangesPage.lines(trials, ROWS)).hasSize(Change.ALL.size() + 4);
    }
}
