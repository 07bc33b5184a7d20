package dev.alembic.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.benchmark.peers.Race.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny form of each race, so that none of them rots; nothing is said of how long it takes. */
class PeerComparisonTest {

    @TempDir
    Path folder;

    @Test
    void everybody_comes_to_the_end_of_each_race() throws Exception {
        Map<String, Race> races = PeerComparison.races(10, folder);
        for (Map.Entry<String, Race> race : races.entrySet()) {
            Outcome outcome = race.getValue().run(1);
            assertThat(outcome.millis())
                    .as(race.getKey())
                    .hasSameSizeAs(race.getValue().contestants())
                    .allSatisfy((name, times) -> assertThat(times).hasSize(1));
        }
    }
}
