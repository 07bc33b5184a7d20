package dev.alembic.internal.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A random graph, what is known of it by simple means, and a source of random choices. Repeat a
 * failure with {@code -Dalembic.seed=SEED}.
 */
record Trial(RevisionGraph graph, NaiveHistory naive, Random random) {

    private static final long SEED = Long.getLong("alembic.seed", 1);
    private static final int GRAPHS = 100;
    private static final int MOST_REVISIONS = 200;

    static void onRandomGraphs(Consumer<Trial> law) {
        for (int number = 0; number < GRAPHS; number++) {
            Random random = new Random(SEED + number);
            List<RevisionInfo> revisions = new RandomGraph(random).revisions(MOST_REVISIONS);
            try {
                RevisionGraph graph = RevisionGraph.of(revisions);
                law.accept(new Trial(graph, new NaiveHistory(graph), random));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("alembic.seed=" + (SEED + number) + ": " + e.getMessage(), e);
            }
        }
    }

    String anyId() {
        return graph.revisions().get(random.nextInt(graph.revisions().size())).id();
    }

    /** A target that every state can be upgraded to. */
    String anyTarget() {
        List<String> symbols = new ArrayList<>(graph.labels());
        symbols.add("heads");
        return random.nextInt(3) == 0 ? symbols.get(random.nextInt(symbols.size())) : anyId();
    }

    List<Step> upgrade(Set<String> rows, String target) {
        return graph.upgradePath(List.copyOf(rows), RevisionArgument.parse(target));
    }

    List<Step> downgrade(Set<String> rows, String target) {
        return graph.downgradePath(List.copyOf(rows), RevisionArgument.parse(target));
    }
}
