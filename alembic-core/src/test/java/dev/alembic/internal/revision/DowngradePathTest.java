package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.argument;
import static dev.alembic.internal.revision.Sketch.graph;
import static dev.alembic.internal.revision.Sketch.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DowngradePathTest {

    private static final RevisionGraph MERGED = graph("a", "l < a # left", "r < a # right", "m < l r", "n < m");

    @Test
    void unmerges_and_deletes_rows() {
        assertThat(lines(MERGED.downgradePath(List.of("m"), argument("base"))))
                .containsExactly(
                        "downgrade m -> l, r, make m: inserting 'l', updating 'm' to 'r'",
                        "downgrade l -> a, make l: deleting 'l'",
                        "downgrade r -> a, make r: updating 'r' to 'a'",
                        "downgrade a -> , make a: deleting 'a'");
    }

    @Test
    void to_a_parent_of_a_merge_keeps_the_other_parent() {
        assertThat(lines(MERGED.downgradePath(List.of("m"), argument("l"))))
                .containsExactly("downgrade m -> l, r, make m: inserting 'l', updating 'm' to 'r'");
    }

    @Test
    void brings_back_the_row_of_a_dependency() {
        RevisionGraph graph = graph("a1", "a2 < a1", "b1 # bee", "b2 < b1 + a2");
        assertThat(lines(graph.downgradePath(List.of("b2"), argument("bee@base"))))
                .containsExactly(
                        "downgrade b2 -> b1, make b2: inserting 'b1', updating 'b2' to 'a2'",
                        "downgrade b1 -> , make b1: deleting 'b1'");
    }

    @Test
    void never_leaves_a_row_beside_its_ancestor() {
        RevisionGraph graph = graph("a", "b < a", "c < b + a", "other");
        assertThat(lines(graph.downgradePath(List.of("c", "other"), argument("b"))))
                .containsExactly("downgrade c -> b, make c: updating 'c' to 'b'");
    }

    @Test
    void reverts_what_depends_on_the_branch_and_leaves_the_rest() {
        RevisionGraph graph = graph("a1", "a2 < a1 # lib", "b1", "b2 < b1 + a2", "c1");
        assertThat(lines(graph.downgradePath(List.of("b2", "c1"), argument("a1"))))
                .containsExactly(
                        "downgrade b2 -> b1, make b2: inserting 'b1', updating 'b2' to 'a2'",
                        "downgrade a2 -> a1, make a2: updating 'a2' to 'a1'");
    }

    @Test
    void is_done_if_it_is_there_already() {
        assertThat(MERGED.downgradePath(List.of("l"), argument("l"))).isEmpty();
        assertThat(MERGED.downgradePath(List.of(), argument("base"))).isEmpty();
    }

    @Test
    void does_not_go_up() {
        assertThatThrownBy(() -> MERGED.downgradePath(List.of("l"), argument("n")))
                .hasMessage("Destination n is not a valid downgrade target from current head(s)");
    }

    @Test
    void one_step_down_from_several_rows_asks_which() {
        assertThatThrownBy(() -> MERGED.downgradePath(List.of("l", "r"), argument("-1")))
                .hasMessage("downgrade -1 from multiple heads is ambiguous: the database is at 'l'"
                        + " (make l), 'r' (make r). Say which one, as in 'l@-1' or 'r@-1'.");
        assertThat(lines(MERGED.downgradePath(List.of("l", "r"), argument("l@-1"))))
                .containsExactly("downgrade l -> a, make l: deleting 'l'");
        assertThat(lines(MERGED.downgradePath(List.of("l", "r"), argument("right@-1"))))
                .containsExactly("downgrade r -> a, make r: deleting 'r'");
    }

    @Test
    void one_step_down_from_a_merge_lists_where_to_go() {
        assertThatThrownBy(() -> MERGED.downgradePath(List.of("m"), argument("-1")))
                .hasMessage("Ambiguous walk: 'm' is a merge of several revisions: 'l' (make l), 'r'"
                        + " (make r). Name the revision to go to instead of a number of"
                        + " steps.");
    }

    @Test
    void refuses_more_steps_than_there_are() {
        assertThatThrownBy(() -> MERGED.downgradePath(List.of("l"), argument("-3")))
                .hasMessage("Relative revision -3 didn't produce 3 migrations");
        assertThatThrownBy(() -> MERGED.downgradePath(List.of("l"), argument("l-3")))
                .hasMessage("Walked too far");
        assertThatThrownBy(() -> MERGED.downgradePath(List.of("l"), argument("+1")))
                .hasMessage("Relative revision +1 didn't produce 1 migrations");
    }

    @Test
    void refuses_a_row_that_no_file_has() {
        assertThatThrownBy(() -> MERGED.downgradePath(List.of("l", "gone"), argument("-1")))
                .hasMessageStartingWith("Can't locate revision identified by 'gone': the version");
    }
}
