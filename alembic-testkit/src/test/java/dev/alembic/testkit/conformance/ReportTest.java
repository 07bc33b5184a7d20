package dev.alembic.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testkit.conformance.Deviations.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Difference EXPLAINED = Difference.of("error", "short", "long");
    private static final Difference UNEXPLAINED = Difference.of("error", "yes", "no");

    private final Report report =
            new Report("cli", new Deviations(List.of(new Rule("cli", "short", "long", "says more"))));

    @Test
    void summary_leaves_out_deviations_if_there_are_none() {
        report.count("one", List.of());
        assertThat(report.summary()).isEqualTo("cli: 1 passed, 0 failed");
    }

    @Test
    void case_deviates_only_if_each_difference_has_a_rule() {
        report.count("one", List.of(EXPLAINED));
        report.count("two", List.of(EXPLAINED, UNEXPLAINED));
        assertThat(report.summary()).isEqualTo("cli: 0 passed, 1 failed, 1 deviations");
    }

    @Test
    void failures_are_written_with_their_first_unexplained_difference(@TempDir Path folder) throws Exception {
        report.count("two", List.of(EXPLAINED, UNEXPLAINED));
        report.countFailure("three", "no answer");
        report.appendFailures(folder.resolve("failures.txt"));
        assertThat(Files.readString(folder.resolve("failures.txt")))
                .startsWith("two: error\n")
                .contains("recorded: yes", "ours:     no")
                .endsWith("three: no answer\n");
    }
}
