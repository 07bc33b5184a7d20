package dev.alembic.internal.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the graph says of itself, against what simple walks find. */
class GraphFactsLawsTest {

    @Test
    void history_lists_everything_in_the_order_described() {
        Trial.onRandomGraphs(
                trial -> assertThat(trial.graph().history().stream().map(RevisionInfo::id))
                        .containsExactlyElementsOf(trial.naive().newestFirst()));
    }

    @Test
    void reduced_dependencies_are_those_that_no_ancestor_has() {
        Trial.onRandomGraphs(trial -> {
            for (RevisionInfo info : trial.graph().revisions()) {
                List<String> left = new ArrayList<>(trial.graph().dependencies(info.id()));
                for (String ancestor : ancestors(trial.graph(), info.id())) {
                    left.removeAll(trial.graph().dependencies(ancestor));
                }
                assertThat(trial.graph().reducedDependencies(info.id())).isEqualTo(left);
            }
        });
    }

    @Test
    void labels_are_in_force_on_descendants_and_down_a_plain_line_from_a_head() {
        Trial.onRandomGraphs(trial -> {
            RevisionGraph graph = trial.graph();
            for (RevisionInfo info : graph.revisions()) {
                Set<String> labels = new TreeSet<>(info.branchLabels());
                ancestors(graph, info.id()).forEach(below -> labels.addAll(graph.labels(below)));
                labels.addAll(labelsUpThePlainLine(graph, info.id()));
                assertThat(graph.labels(info.id())).containsExactlyElementsOf(labels);
            }
        });
    }

    @Test
    void the_start_of_an_id_means_the_id() {
        Trial.onRandomGraphs(trial -> {
            String id = trial.anyId();
            assertThat(trial.graph().resolve(RevisionArgument.parse(id.substring(0, 10))))
                    .containsExactly(id);
        });
    }

    @Test
    void lineage_is_what_is_below_and_above() {
        Trial.onRandomGraphs(trial -> {
            String id = trial.anyId();
            List<String> all =
                    trial.graph().revisions().stream().map(RevisionInfo::id).toList();
            List<String> expected =
                    all.stream().filter(other -> isOnLine(trial, id, other)).toList();
            assertThat(trial.graph().lineage(all, RevisionArgument.parse(id), true))
                    .isEqualTo(expected);
        });
    }

    private static boolean isOnLine(Trial trial, String one, String other) {
        return trial.naive().withAncestors(List.of(one)).contains(other)
                || trial.naive().withAncestors(List.of(other)).contains(one);
    }

    /** The ancestors by parentage. */
    private static Set<String> ancestors(RevisionGraph graph, String id) {
        Set<String> ancestors = new HashSet<>();
        List<String> todo = new ArrayList<>(graph.get(id).downRevisions());
        while (!todo.isEmpty()) {
            String next = todo.remove(todo.size() - 1);
            if (ancestors.add(next)) {
                todo.addAll(graph.get(next).downRevisions());
            }
        }
        return ancestors;
    }

    private static Set<String> labelsUpThePlainLine(RevisionGraph graph, String id) {
        Set<String> labels = new HashSet<>();
        String place = id;
        while (graph.dependents(place).size() <= 1
                && graph.get(place).downRevisions().size() <= 1) {
            labels.addAll(graph.get(place).branchLabels());
            if (graph.children(place).isEmpty()) {
                return labels;
            }
            place = graph.children(place).get(0);
        }
        return Set.of();
    }
}
