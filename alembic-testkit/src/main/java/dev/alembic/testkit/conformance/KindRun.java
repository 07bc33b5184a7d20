package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Replays all cases of one kind, each for a limited time. */
final class KindRun {

    private static final int SECONDS_PER_CASE = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final CaseReplayer replayer;
    private final Report report;
    private ExecutorService runner = newRunner();

    KindRun(CaseReplayer replayer, Deviations deviations) {
        this.replayer = replayer;
        report = new Report(replayer.kind(), deviations);
    }

    String kind() {
        return replayer.kind();
    }

    /** Replays the file of this kind. */
    Report replay(Corpus corpus) throws Exception {
        for (String line : corpus.cases(replayer.kind())) {
            replay(json.readTree(line));
        }
        runner.shutdown();
        replayer.close();
        return report;
    }

    private void replay(JsonNode recorded) throws InterruptedException {
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
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "conformance");
            thread.setDaemon(true);
            return thread;
        });
    }
}
