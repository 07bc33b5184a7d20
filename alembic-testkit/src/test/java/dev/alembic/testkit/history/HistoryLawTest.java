package dev.alembic.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testkit.law.LawServer;
import dev.alembic.testkit.law.OurServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a model changes, step by step, with rows in its tables: each step runs, and the second
 * comparison finds nothing; its way back leads to what was, schema and rows; the way there again
 * to what was there. What is lost, or can fail on the rows there are, was said above the step.
 *
 * <p>{@code -Dlaw.histories} says how many histories are tried, {@code -Dalembic.seed} which is the
 * first, {@code -Dlaw.on} on which databases.
 */
class HistoryLawTest {

    private static final int HISTORIES = Integer.getInteger("law.histories", 40);
    private static final long SEED = Long.getLong("alembic.seed", 1);
    private static final int SHOWN = 30;

    static Stream<String> databases() {
        return Stream.of(
                System.getProperty("law.on", "sqlite,h2,postgresql,mariadb").split(",", -1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_step_runs_both_ways_and_loses_nothing_unsaid(String name) throws SQLException {
        List<String> faults = new ArrayList<>();
        HistoryRun.Count count = new HistoryRun.Count();
        try (LawServer server = OurServers.named(name)) {
            for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
                String title = name + " -Dalembic.seed=" + seed + " -Dlaw.histories=1";
                Random random = new Random(seed);
                try (HistoryDatabase database = new HistoryDatabase(server, random)) {
                    new HistoryRun(database, random, count)
                            .fault()
                            .ifPresent(fault -> faults.add(title + ": " + fault));
                }
            }
        }
        System.out.printf(
                "Histories on %s: %d from seed %d, %s, %d faults%n", name, HISTORIES, SEED, count, faults.size());
        assertThat(faults.stream().limit(SHOWN)).isEmpty();
        assertThat(count.steps).isGreaterThanOrEqualTo(HISTORIES);
    }
}
