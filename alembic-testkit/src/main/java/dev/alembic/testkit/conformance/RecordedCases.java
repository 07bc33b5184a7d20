package dev.alembic.testkit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays recorded behaviour: a folder with a file for each kind of case, one JSON object a line. To be
 * extended by a test that says where the folder is. A case that is answered otherwise fails, unless a
 * rule of the resource {@code conformance-deviations.json} gives a reason. What failed is written to
 * {@code target/conformance-failures.txt}.
 *
 * <p>Needs {@code jackson-databind}, and {@code alembic-cli} for the kind {@code cli}.
 */
public abstract class RecordedCases {

    private static final Path FAILURES = Path.of("target", "conformance-failures.txt");

    /** The folder with the files {@code revisions.jsonl}, {@code cli.jsonl}, {@code ddl.jsonl} and so on. */
    protected abstract Path folder();

    /** What opens the databases that cases of {@code autogenerate} run on, by their dialects. */
    protected Map<String, CaseDatabase.Opener> databases() {
        return Map.of();
    }

    static List<CaseReplayer> replayers(Map<String, CaseDatabase.Opener> databases) {
        return List.of(
                new RevisionsReplayer(),
                new CliReplayer(),
                new DdlReplayer(),
                new BatchReplayer(),
                new AutogenerateReplayer(databases));
    }

    /** A test for each kind there is a file of. */
    @TestFactory
    final Stream<DynamicTest> every_recorded_case_is_answered_alike() throws IOException {
        Corpus corpus = new Corpus(folder());
        Deviations deviations = Deviations.load();
        Files.createDirectories(FAILURES.toAbsolutePath().getParent());
        Files.deleteIfExists(FAILURES);
        return corpus.replayable(replayers(databases())).stream()
                .map(replayer -> new KindRun(replayer, deviations))
                .map(run -> DynamicTest.dynamicTest(run.kind(), () -> replay(run, corpus)));
    }

    private void replay(KindRun run, Corpus corpus) throws Exception {
        Report report = run.replay(corpus);
        report.appendFailures(FAILURES);
        told(report.summary());
        assertEquals(List.of(), report.failures(), report.summary());
    }

    /** Is told how many cases of a kind passed, failed and deviate. */
    protected void told(String summary) {}
}
