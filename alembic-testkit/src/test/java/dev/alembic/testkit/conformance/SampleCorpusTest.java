package dev.alembic.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCorpusTest {

    @Test
    void sample_that_comes_with_the_repository_passes() throws Exception {
        Corpus sample = OurCorpus.sample();
        for (CaseReplayer replayer : sample.replayable(RecordedCases.replayers(OurDatabases.ALL))) {
            Report report = new KindRun(replayer, Deviations.load()).replay(sample);
            assertThat(report.failures()).isEmpty();
            assertThat(report.summary()).doesNotContain(" 0 passed");
        }
    }

    @Test
    void folder_without_cases_is_no_success(@TempDir Path empty) {
        assertThatThrownBy(() -> new Corpus(empty).replayable(RecordedCases.replayers(OurDatabases.ALL)))
                .hasMessage("No cases to replay in " + empty);
    }
}
