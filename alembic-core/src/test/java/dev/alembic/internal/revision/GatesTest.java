package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.argument;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An upgrade stops before a gate, and goes on beside it. */
class GatesTest {

    private static final Gates CLOSED = Gates.of(Optional.empty());

    private static RevisionInfo gated(String id, String gate, String... parents) {
        RevisionInfo plain = RevisionInfo.of(id, parents);
        return new RevisionInfo(
                id,
                plain.downRevisions(),
                List.of(),
                List.of(),
                "",
                "",
                Optional.empty(),
                id,
                List.of(),
                Optional.of(gate));
    }

    private static final RevisionGraph LINE = RevisionGraph.of(List.of(
            RevisionInfo.of("a"), gated("b", "contract", "a"), RevisionInfo.of("c", "b"), gated("d", "drop", "c")));

    private static List<String> ids(UpgradePath path) {
        return path.steps().stream().flatMap(step -> step.revision().stream()).toList();
    }

    private static List<String> held(UpgradePath path) {
        return path.held().stream().map(RevisionInfo::id).toList();
    }

    @Test
    void it_stops_before_the_first_gate_that_is_closed() {
        UpgradePath path = LINE.upgradePath(List.of(), argument("head"), CLOSED);
        assertThat(ids(path)).containsExactly("a");
        assertThat(held(path)).containsExactly("b");
    }

    @Test
    void it_passes_those_that_are_open() {
        UpgradePath path = LINE.upgradePath(List.of("a"), argument("head"), Gates.of(Optional.of("contract, other")));
        assertThat(ids(path)).containsExactly("b", "c");
        assertThat(held(path)).containsExactly("d");
        assertThat(ids(LINE.upgradePath(List.of("a"), argument("head"), Gates.of(Optional.of("contract drop")))))
                .containsExactly("b", "c", "d");
    }

    @Test
    void a_gate_that_is_passed_already_holds_nobody() {
        UpgradePath path = LINE.upgradePath(List.of("b"), argument("c"), CLOSED);
        assertThat(ids(path)).containsExactly("c");
        assertThat(held(path)).isEmpty();
    }

    /** The row of the branch that goes on is the one that the gated branch would have taken. */
    @Test
    void other_branches_go_on_by_moves_of_their_own() {
        RevisionGraph graph = RevisionGraph.of(List.of(
                RevisionInfo.of("a"),
                gated("b", "contract", "a"),
                RevisionInfo.of("x", "a"),
                RevisionInfo.of("y", "x"),
                RevisionInfo.of("m", "b", "y")));
        UpgradePath path = graph.upgradePath(List.of("a"), argument("heads"), CLOSED);
        assertThat(ids(path)).containsExactly("x", "y");
        assertThat(held(path)).containsExactly("b");
        assertThat(path.steps().get(0).moves()).containsExactly(new VersionMove.Update("a", "x"));
    }
}
