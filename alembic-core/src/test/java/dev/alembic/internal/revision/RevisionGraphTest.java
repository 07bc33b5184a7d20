package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.argument;
import static dev.alembic.internal.revision.Sketch.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    private static final RevisionGraph SHOP = graph(
            "root", "cart1 < root # cart", "cart2 < cart1", "pay1 < root # pay", "pay2 < pay1 + cart2", "ship1 # ship");

    @Test
    void heads_are_effective_if_something_depends_on_them() {
        assertThat(SHOP.heads()).containsExactly("cart2", "pay2", "ship1");
        assertThat(SHOP.realHeads()).containsExactly("pay2", "ship1");
        assertThat(SHOP.effectiveHeads()).containsExactly("cart2");
    }

    @Test
    void knows_bases_branch_points_and_merge_points() {
        RevisionGraph merged = graph("a", "b", "c + a", "m < a b", "d < a");
        assertThat(merged.bases()).containsExactly("a", "b", "c");
        assertThat(merged.realBases()).containsExactly("a", "b");
        assertThat(merged.branchPoints()).containsExactly("a");
        assertThat(merged.mergePoints()).containsExactly("m");
        assertThat(merged.children("a")).containsExactly("m", "d");
        assertThat(merged.dependents("a")).containsExactly("c", "m", "d");
    }

    @Test
    void dependencies_on_labels_are_resolved_and_inherited_ones_dropped() {
        RevisionGraph graph = graph("a1 # lib", "a2 < a1", "b1 + lib", "b2 < b1 + a1 a2");
        assertThat(graph.dependencies("b1")).containsExactly("a1");
        assertThat(graph.dependencies("b2")).containsExactly("a1", "a2");
        assertThat(graph.reducedDependencies("b2")).containsExactly("a2");
    }

    @Test
    void labels_hold_from_the_branch_point_to_the_head() {
        RevisionGraph graph = graph("t1", "t2 < t1", "l1 < t2", "l2 < l1 # left", "r1 < t2");
        assertThat(graph.labels("l1")).containsExactly("left");
        assertThat(graph.labels("l2")).containsExactly("left");
        assertThat(graph.labels("t2")).isEmpty();
        assertThat(graph.labels("r1")).isEmpty();
    }

    @Test
    void merge_has_the_labels_of_all_its_parents() {
        assertThat(graph("a # one", "b # two", "m < a b").labels("m")).containsExactly("one", "two");
    }

    @Test
    void current_adds_tips_that_the_rows_depend_on() {
        assertThat(SHOP.current(List.of("pay2"))).containsExactly("cart2", "pay2");
    }

    @Test
    void only_head_refuses_several() {
        assertThat(graph("a", "b < a").onlyHead()).contains("b");
        assertThatThrownBy(SHOP::onlyHead)
                .hasMessage(
                        "There are several heads: 'cart2' (make cart2), 'pay2' (make pay2), 'ship1'" + " (make ship1)");
        assertThatThrownBy(SHOP::onlyBase).hasMessageStartingWith("There are several bases: 'root'");
    }

    @Test
    void lineage_keeps_what_is_above_below_or_equal() {
        List<String> all = List.of("ship1", "pay2", "cart1", "root");
        assertThat(SHOP.lineage(all, argument("cart"), false)).containsExactly("cart1", "root");
        assertThat(SHOP.lineage(all, argument("cart"), true)).containsExactly("pay2", "cart1", "root");
    }

    @Test
    void history_stays_on_a_line_until_another_has_to_come_before() {
        assertThat(ids(SHOP.history())).containsExactly("pay2", "pay1", "cart2", "cart1", "ship1", "root");
    }

    @Test
    void history_ranges_include_both_ends() {
        RangeEnd cart1 = RangeEnd.at(argument("cart1"));
        assertThat(ids(SHOP.history(cart1, RangeEnd.at(argument("cart2"))))).containsExactly("cart2", "cart1");
        assertThat(ids(SHOP.history(RangeEnd.rows(List.of("cart1")), RangeEnd.at(argument("+5")))))
                .containsExactly("cart2", "cart1");
    }

    @Test
    void history_refuses_ends_on_different_lines() {
        assertThatThrownBy(() -> SHOP.history(RangeEnd.at(argument("pay1")), RangeEnd.at(argument("cart2"))))
                .hasMessage("Requested range pay1:cart2 does not refer to ancestor/descendant revisions"
                        + " along the same branch");
    }

    @Test
    void history_complains_of_the_upper_one_of_two_bad_ends() {
        RangeEnd nowhere = RangeEnd.at(argument("nowhere"));
        assertThatThrownBy(() -> SHOP.history(nowhere, RangeEnd.at(argument("lost"))))
                .hasMessageContaining("'lost'");
        assertThatThrownBy(() -> SHOP.history(nowhere, RangeEnd.at(argument("lost-9"))))
                .hasMessageContaining("lost");
        assertThatThrownBy(() -> SHOP.history(nowhere, RangeEnd.at(argument("+1"))))
                .hasMessageContaining("'nowhere'");
    }

    private static List<String> ids(List<RevisionInfo> revisions) {
        return revisions.stream().map(RevisionInfo::id).toList();
    }
}
