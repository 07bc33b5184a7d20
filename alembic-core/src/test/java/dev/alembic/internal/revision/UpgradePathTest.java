package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.argument;
import static dev.alembic.internal.revision.Sketch.graph;
import static dev.alembic.internal.revision.Sketch.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradePathTest {

    private static final RevisionGraph MERGED = graph("a", "l < a # left", "r < a # right", "m < l r", "n < m");

    @Test
    void inserts_updates_and_merges_rows() {
        assertThat(lines(MERGED.upgradePath(List.of(), argument("head"))))
                .containsExactly(
                        "upgrade  -> a, make a: inserting 'a'",
                        "upgrade a -> r, make r: updating 'a' to 'r'",
                        "upgrade a -> l, make l: inserting 'l'",
                        "upgrade l, r -> m, make m: deleting 'l', updating 'r' to 'm'",
                        "upgrade m -> n, make n: updating 'm' to 'n'");
    }

    @Test
    void runs_only_what_is_not_in_place() {
        assertThat(lines(MERGED.upgradePath(List.of("r"), argument("m"))))
                .containsExactly(
                        "upgrade a -> l, make l: inserting 'l'",
                        "upgrade l, r -> m, make m: deleting 'l', updating 'r' to 'm'");
        assertThat(MERGED.upgradePath(List.of("n"), argument("heads"))).isEmpty();
        assertThat(MERGED.upgradePath(List.of("n"), argument("l"))).isEmpty();
    }

    @Test
    void dependency_is_run_before_and_gives_up_its_row() {
        RevisionGraph graph = graph("a1", "a2 < a1", "b1", "b2 < b1 + a2");
        assertThat(lines(graph.upgradePath(List.of("b1"), argument("b2"))))
                .containsExactly(
                        "upgrade  -> a1, make a1: inserting 'a1'",
                        "upgrade a1 -> a2, make a2: updating 'a1' to 'a2'",
                        "upgrade b1 -> b2, make b2: deleting 'b1', updating 'a2' to 'b2'");
    }

    @Test
    void dependency_that_is_an_ancestor_of_the_parent_changes_nothing() {
        RevisionGraph graph = graph("s1", "s2 < s1", "s3 < s2 + s1");
        assertThat(lines(graph.upgradePath(List.of(), argument("head"))))
                .last()
                .isEqualTo("upgrade s2 -> s3, make s3: updating 's2' to 's3'");
    }

    @Test
    void counts_steps_from_the_row() {
        assertThat(ids(MERGED, List.of("m"), "+1")).containsExactly("n");
        assertThat(ids(MERGED, List.of("a"), "left@+1")).containsExactly("l");
        assertThat(ids(MERGED, List.of(), "base+1")).containsExactly("a");
        assertThat(ids(MERGED, List.of(), "n-1")).containsExactly("a", "r", "l", "m");
    }

    @Test
    void refuses_steps_that_end_outside() {
        assertThatThrownBy(() -> ids(MERGED, List.of("m"), "+2"))
                .hasMessage("Relative revision +2 didn't produce 2 migrations");
        assertThatThrownBy(() -> ids(MERGED, List.of("m"), "-1"))
                .hasMessage("Relative revision -1 didn't produce 1 migrations");
    }

    @Test
    void refuses_steps_over_a_fork_and_lists_the_ways() {
        assertThatThrownBy(() -> ids(MERGED, List.of("a"), "+1"))
                .hasMessage("Ambiguous walk: 'a' is followed by several revisions: 'l' (make l), 'r'"
                        + " (make r). Name the revision to go to instead of a number of"
                        + " steps.");
    }

    @Test
    void refuses_steps_from_several_rows_and_lists_them() {
        assertThatThrownBy(() -> ids(MERGED, List.of("l", "r"), "+1"))
                .hasMessage("Ambiguous upgrade from multiple current revisions: 'l' (make l), 'r' (make"
                        + " r). Say from which, as in 'l+1', or name the revision to go to.");
        assertThat(ids(MERGED, List.of("l", "r"), "l+1")).containsExactly("m");
    }

    @Test
    void refuses_rows_of_which_one_is_an_ancestor_of_another() {
        assertThatThrownBy(() -> ids(MERGED, List.of("l", "a"), "heads"))
                .hasMessage("Requested revision l overlaps with other requested revisions a");
    }

    @Test
    void log_line_has_no_comma_without_a_message() {
        RevisionGraph graph = RevisionGraph.of(List.of(RevisionInfo.of("a")));
        Step step = graph.upgradePath(List.of(), argument("a")).get(0);
        assertThat(step.log()).isEqualTo("upgrade  -> a");
        assertThat(step.shortLog()).isEqualTo("upgrade  -> a");
    }

    private static List<String> ids(RevisionGraph graph, List<String> rows, String target) {
        return graph.upgradePath(rows, argument(target)).stream()
                .map(step -> step.revision().orElseThrow())
                .toList();
    }
}
