package dev.alembic.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays every recorded case of every kind that we have a replayer for. */
class ConformanceReplay {

    static final List<CaseReplayer> REPLAYERS = List.of(
            new RevisionsReplayer(),
            new CliReplayer(),
            new DdlReplayer(),
            new BatchReplayer(),
            new AutogenerateReplayer());

    private static final Path FAILURES = Path.of("target", "conformance-failures.txt");

    @TestFactory
    Stream<DynamicTest> every_recorded_case_is_answered_alike() throws Exception {
        Corpus corpus = Corpus.locate();
        Deviations deviations = Deviations.load();
        Files.createDirectories(FAILURES.toAbsolutePath().getParent());
        Files.deleteIfExists(FAILURES);
        System.out.println("Replaying " + corpus.folder());
        return corpus.replayable(REPLAYERS).stream()
                .map(replayer -> new KindRun(replayer, deviations))
                .map(run -> DynamicTest.dynamicTest(run.kind(), () -> replay(run, corpus)));
    }

    private static void replay(KindRun run, Corpus corpus) throws Exception {
        Report report = run.replay(corpus);
        report.appendFailures(FAILURES);
        System.out.println(report.summary());
        assertThat(report.failures()).as(report.summary()).isEmpty();
    }
}
