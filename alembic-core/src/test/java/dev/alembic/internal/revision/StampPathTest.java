package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.graph;
import static dev.alembic.internal.revision.Sketch.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StampPathTest {

    private static final RevisionGraph GRAPH =
            graph("a", "l < a # left", "r < a # right", "m < l r", "solo1", "solo2 < solo1");

    @Test
    void replaces_the_rows_on_the_line() {
        assertThat(stamp(List.of("l", "r", "solo1"), "m"))
                .containsExactly("stamp_revision l, r -> m: deleting 'l', updating 'r' to 'm'");
        assertThat(stamp(List.of("m"), "a")).containsExactly("stamp_revision m -> a: updating 'm' to 'a'");
    }

    @Test
    void enters_a_row_for_a_new_line() {
        assertThat(stamp(List.of("l"), "solo2")).containsExactly("stamp_revision  -> solo2: inserting 'solo2'");
    }

    @Test
    void several_targets_that_one_row_leads_to() {
        assertThat(stamp(List.of("a"), "l", "r"))
                .containsExactly("stamp_revision a -> l: updating 'a' to 'l'", "stamp_revision a -> r: inserting 'r'");
    }

    @Test
    void base_removes_the_rows_of_the_line() {
        assertThat(stamp(List.of("l", "solo2"), "left@base")).containsExactly("stamp_revision l -> : deleting 'l'");
        assertThat(stamp(List.of("l", "solo2"), "base")).hasSize(2);
    }

    @Test
    void is_done_if_the_rows_are_there_already() {
        assertThat(stamp(List.of("l", "r"), "l")).isEmpty();
        assertThat(stamp(List.of(), "l", "l")).containsExactly("stamp_revision  -> l: inserting 'l'");
    }

    @Test
    void purge_empties_the_table_in_the_first_step() {
        assertThat(purge(List.of("gone", "l"), "m"))
                .containsExactly("stamp_revision  -> m: deleting all rows, inserting 'm'");
        assertThat(purge(List.of("gone"), "base")).containsExactly(": deleting all rows");
    }

    @Test
    void refuses_to_leave_a_row_beside_its_ancestor() {
        assertThatThrownBy(() -> stamp(List.of(), "a", "l"))
                .hasMessage("Can't stamp 'a' and 'l' together: 'a' (make a) is an ancestor or a"
                        + " descendant of another one, and the version table has one row for"
                        + " each line. Name the topmost revision of each line only.");
        assertThatThrownBy(() -> stamp(List.of("m"), "l", "r"))
                .hasMessageStartingWith("Can't stamp 'l' and 'r' together");
    }

    @Test
    void one_head_of_several_is_not_chosen() {
        assertThatThrownBy(() -> stamp(List.of(), "head"))
                .hasMessage("Multiple heads are present; please specify a single target revision");
    }

    private static List<String> stamp(List<String> rows, String... targets) {
        return lines(GRAPH.stampPath(rows, arguments(targets), false));
    }

    private static List<String> purge(List<String> rows, String... targets) {
        return lines(GRAPH.stampPath(rows, arguments(targets), true));
    }

    private static List<RevisionArgument> arguments(String... texts) {
        return Arrays.stream(texts).map(RevisionArgument::parse).toList();
    }
}
