package dev.alembic.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.benchmark.peers.Race.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tiny form of each race, so that none of them rots; nothing is said of how long it takes. In the profile
 * {@code benchmarks} they have their full size, and docs/performance.md is written.
 */
class PeerComparisonTest {

    @TempDir
    Path folder;

    private static final int SIZE = Integer.getInteger("race.size", 10);
    private static final int ROUNDS = Integer.getInteger("race.rounds", 1);

    @Test
    void everybody_comes_to_the_end_of_each_race() throws Exception {
        Map<String, Race> races = PeerComparison.races(SIZE, folder);
        for (Map.Entry<String, Race> race : races.entrySet()) {
            Outcome outcome = race.getValue().run(ROUNDS);
            assertThat(outcome.millis())
                    .as(race.getKey())
                    .hasSameSizeAs(race.getValue().contestants())
                    .allSatisfy((name, times) -> assertThat(times).hasSize(ROUNDS));
            String page = System.getProperty("race.page", "");
            if (!page.isEmpty()) {
                new PerformancePage(Path.of(page)).write(race.getKey(), outcome);
            }
        }
    }
}
