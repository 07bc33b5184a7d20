package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.argument;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A history of 100,000 revisions must not overflow the stack, nor take minutes. */
class LongHistoryTest {

    private static final int LENGTH = 100_000;

    @Test
    void chain_is_built_and_planned() {
        RevisionGraph chain = RevisionGraph.of(chain());
        assertThat(chain.heads()).containsExactly("r" + (LENGTH - 1));
        assertThat(chain.history()).hasSize(LENGTH);
        assertThat(chain.upgradePath(List.of(), argument("head"))).hasSize(LENGTH);
        assertThat(chain.upgradePath(List.of("r0"), argument("r9+1"))).hasSize(10);
        List<String> head = List.of("r" + (LENGTH - 1));
        assertThat(chain.downgradePath(head, argument("base"))).hasSize(LENGTH);
        assertThat(chain.downgradePath(head, argument("-99999"))).hasSize(LENGTH - 1);
        assertThat(chain.stampPath(head, List.of(argument("r0")), false)).hasSize(1);
        assertThat(chain.current(head)).isEqualTo(head);
    }

    @Test
    void star_of_as_many_branches_is_built_and_planned() {
        List<RevisionInfo> rays = IntStream.range(0, LENGTH)
                .mapToObj(at -> RevisionInfo.of("r" + at, parents(at, 0)))
                .toList();
        RevisionGraph star = RevisionGraph.of(rays);
        assertThat(star.upgradePath(List.of(), argument("heads"))).hasSize(LENGTH);
        List<String> heads = List.copyOf(star.heads());
        assertThat(star.downgradePath(heads, argument("base"))).hasSize(LENGTH);
        assertThat(star.stampPath(List.of(), List.of(argument("heads")), false)).hasSize(LENGTH - 1);
    }

    @Test
    void two_lines_that_depend_on_each_other_all_the_way_are_built_and_planned() {
        List<RevisionInfo> ladder = IntStream.range(0, LENGTH / 2)
                .boxed()
                .flatMap(at -> List.of(rail("a", at, List.of()), rail("b", at, List.of("a" + at))).stream())
                .toList();
        RevisionGraph graph = RevisionGraph.of(ladder);
        assertThat(graph.upgradePath(List.of(), argument("heads"))).hasSize(LENGTH);
        assertThat(graph.downgradePath(List.copyOf(graph.realHeads()), argument("base")))
                .hasSize(LENGTH);
    }

    private static List<RevisionInfo> chain() {
        return IntStream.range(0, LENGTH)
                .mapToObj(at -> RevisionInfo.of("r" + at, parents(at, at - 1)))
                .toList();
    }

    private static String[] parents(int at, int parent) {
        return at == 0 ? new String[0] : new String[] {"r" + parent};
    }

    private static RevisionInfo rail(String line, int at, List<String> dependencies) {
        RevisionInfo plain = RevisionInfo.of(line + at);
        return new RevisionInfo(
                plain.id(),
                at == 0 ? List.of() : List.of(line + (at - 1)),
                dependencies,
                List.of(),
                "",
                "",
                plain.created(),
                plain.location(),
                List.of(),
                Optional.empty());
    }
}
