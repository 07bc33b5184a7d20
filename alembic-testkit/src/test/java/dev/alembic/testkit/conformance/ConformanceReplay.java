package dev.alembic.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays every recorded case of every kind that we have a replayer for. */
class ConformanceReplay {

    private static final List<CaseReplayer> REPLAYERS =
            List.of(
                    new RevisionsReplayer(),
                    new CliReplayer(),
                    new DdlReplayer(),
                    new BatchReplayer());

    private static final Path FAILURES = Path.of("target", "conformance-failures.txt");
    private static final int SECONDS_PER_CASE = 30;

    private final ObjectMapper json = new ObjectMapper();
    private ExecutorService runner = newRunner();

    @TestFactory
    Stream<DynamicTest> every_recorded_case_is_answered_alike() throws Exception {
        Corpus corpus = Corpus.locate();
        Deviations deviations = Deviations.load();
        Files.createDirectories(FAILURES.toAbsolutePath().getParent());
        Files.deleteIfExists(FAILURES);
        List<CaseReplayer> present =
                REPLAYERS.stream().filter(replayer -> corpus.has(replayer.kind())).toList();
        assertThat(present).as("kinds of cases in " + corpus.folder()).isNotEmpty();
        return present.stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.kind(), () -> run(one, corpus, deviations)));
    }

    private void run(CaseReplayer replayer, Corpus corpus, Deviations deviations)
            throws IOException, InterruptedException {
        Report report = new Report(replayer.kind(), deviations);
        for (String line : corpus.cases(replayer.kind())) {
            JsonNode recorded = json.readTree(line);
            replay(replayer, recorded, report);
        }
        report.appendFailures(FAILURES);
        System.out.println(report.summary());
        assertThat(report.failures()).as(report.summary()).isEmpty();
    }

    private void replay(CaseReplayer replayer, JsonNode recorded, Report report)
            throws InterruptedException {
        String id = recorded.path("id").asText();
        Future<List<Difference>> differences = runner.submit(() -> replayer.replay(recorded));
        try {
            report.count(id, differences.get(SECONDS_PER_CASE, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            report.countFailure(id, "failed with " + e.getCause());
        } catch (TimeoutException e) {
            report.countFailure(id, "no answer within " + SECONDS_PER_CASE + " s");
            differences.cancel(true);
            runner.shutdownNow();
            runner = newRunner();
        }
    }

    private static ExecutorService newRunner() {
        return Executors.newSingleThreadExecutor(
                task -> {
                    Thread thread = new Thread(task, "conformance");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
