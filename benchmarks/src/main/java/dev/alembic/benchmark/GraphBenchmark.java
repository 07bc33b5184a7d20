package dev.alembic.benchmark;

import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The revision graph in memory: ten times the revisions may cost at most twelve times the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GraphBenchmark {

    private static final int BRANCH_EVERY = 50;

    @Param({"1000", "10000", "100000"})
    private int revisions;

    @Param({"braided", "bushy"})
    private String shape = "";

    private List<RevisionInfo> infos = List.of();

    /** Makes the history. */
    @Setup
    public void prepare() {
        infos = new ArrayList<>();
        if (shape.equals("bushy")) {
            bushy(new Random(1));
        } else {
            braided();
        }
    }

    /** Each one on any of those before it, about half of them heads; found in any order. */
    private void bushy(Random random) {
        infos.add(RevisionInfo.of("r0"));
        for (int i = 1; i < revisions; i++) {
            infos.add(RevisionInfo.of("r" + i, "r" + random.nextInt(i)));
        }
        Collections.shuffle(infos, random);
    }

    /** A long line with a short branch, merged again, every fifty revisions. */
    private void braided() {
        infos.add(RevisionInfo.of("r0"));
        String tip = "r0";
        for (int i = 1; infos.size() < revisions; i++) {
            String id = "r" + i;
            if (i % BRANCH_EVERY == 0) {
                infos.add(RevisionInfo.of(id + "a", tip));
                infos.add(RevisionInfo.of(id + "b", tip));
                infos.add(RevisionInfo.of(id, id + "a", id + "b"));
            } else {
                infos.add(RevisionInfo.of(id, tip));
            }
            tip = id;
        }
    }

    /** Builds the graph and asks for its heads. */
    @Benchmark
    public Set<String> build_and_heads() {
        return RevisionGraph.of(infos).heads();
    }

    /** Builds the graph and plans the upgrade of an empty database. */
    @Benchmark
    public int build_and_plan_everything() {
        return RevisionGraph.of(infos)
                .upgradePath(List.of(), RevisionArgument.parse("heads"))
                .size();
    }

    /** Builds the graph and walks its whole history. */
    @Benchmark
    public int build_and_history() {
        return RevisionGraph.of(infos).history().size();
    }
}
