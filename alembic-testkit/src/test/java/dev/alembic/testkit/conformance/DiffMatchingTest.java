package dev.alembic.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiffMatchingTest {

    private static DiffMatching matching(List<String> recorded, List<String> ours) {
        return new DiffMatching("sqlite", lines(recorded), lines(ours));
    }

    /** Each text is what a line is about, and after a colon what it says. */
    private static List<DiffLine> lines(List<String> texts) {
        return texts.stream().map(t -> new DiffLine(t.replaceAll(":.*", ""), t)).toList();
    }

    private static Stream<String> texts(List<Difference> differences) {
        return differences.stream().map(d -> d.recorded().get(0) + " | " + d.ours());
    }

    @Test
    void equal_lines_are_no_difference() {
        DiffMatching matching = matching(List.of("a", "b"), List.of("a", "b"));

        assertThat(matching.differences()).isEmpty();
        assertThat(matching.reorderings()).isEmpty();
    }

    @Test
    void lines_about_the_same_stand_beside_each_other() {
        DiffMatching matching = matching(List.of("x: 1", "y: 1"), List.of("y: 1", "x: 2"));

        assertThat(texts(matching.differences())).containsExactly("sqlite x: 1 | sqlite x: 2");
    }

    @Test
    void a_line_that_one_side_lacks_stands_beside_nothing() {
        DiffMatching matching = matching(List.of("a", "b"), List.of("b", "c"));

        assertThat(texts(matching.differences()))
                .containsExactly("sqlite a | sqlite nothing", "sqlite nothing | sqlite c");
    }

    @Test
    void a_line_stands_for_one_only() {
        assertThat(texts(matching(List.of("a", "a"), List.of("a")).differences()))
                .containsExactly("sqlite a | sqlite nothing");
    }

    @Test
    void what_is_removed_and_added_again_is_one_difference() {
        DiffMatching matching = matching(List.of(), List.of("remove_index t i: (a)", "z", "add_index t i: (b)"));

        assertThat(texts(matching.differences()))
                .containsExactly(
                        "sqlite nothing | sqlite replacing remove_index t i: (a)" + " by add_index t i: (b)",
                        "sqlite nothing | sqlite z");
    }

    @Test
    void another_order_is_told_by_two_lines_that_change_places() {
        DiffMatching matching = matching(List.of("a", "b: 1", "c"), List.of("new", "a", "c", "b: 2"));

        assertThat(texts(matching.reorderings())).containsExactly("sqlite order: b, c | sqlite order: c, b");
    }
}
