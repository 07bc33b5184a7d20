package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void no_revisions_make_an_empty_graph() {
        RevisionGraph empty = graph();
        assertThat(empty.heads()).isEmpty();
        assertThat(empty.onlyHead()).isEmpty();
        assertThat(empty.history()).isEmpty();
        assertThat(empty.upgradePath(java.util.List.of(), Sketch.argument("heads")))
                .isEmpty();
    }

    @Test
    void missing_parent_names_the_file_that_asks_for_it() {
        RevisionException refusal = refusal("ae1027", "b2 < ae1072");
        assertThat(refusal.kind()).isEqualTo(Kind.MISSING_PARENT);
        assertThat(refusal.revisions()).containsExactly("ae1072", "b2");
        assertThat(refusal)
                .hasMessage("Revision 'ae1072' is not present, but versions/Vb2.java names it as a"
                        + " parent of 'b2'. Did you mean 'ae1027'? Add the file that declares"
                        + " it, or correct the reference.");
    }

    @Test
    void missing_dependency_is_told_from_a_parent() {
        assertThat(refusal("a", "b < a + shop"))
                .hasMessageStartingWith(
                        "Revision 'shop' is not present, but versions/Vb.java names it as a" + " dependency of 'b'.");
    }

    @Test
    void same_id_twice_names_both_files() {
        RevisionInfo first = Sketch.revision("a");
        RevisionInfo second = new RevisionInfo(
                "a",
                first.downRevisions(),
                first.dependsOn(),
                first.branchLabels(),
                "copy",
                "copy",
                first.created(),
                "versions/Vcopy.java",
                java.util.List.of(),
                java.util.Optional.empty());
        assertThatThrownBy(() -> RevisionGraph.of(java.util.List.of(first, second)))
                .hasMessage("Revision a is present more than once: in versions/Va.java and in"
                        + " versions/Vcopy.java. Remove one of them, or give it another id.");
    }

    @Test
    void label_must_differ_from_labels_and_ids() {
        assertThat(refusal("a # shop", "b # shop"))
                .hasMessage("Branch name 'shop' in revision b already used by revision a");
        assertThat(refusal("a", "b # a")).hasMessage("Branch name 'a' in revision b already used by revision a");
    }

    @Test
    void signs_of_the_grammar_are_not_allowed_in_ids() {
        assertThat(refusal("a-b:c").kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refusal("a-b:c")).hasMessage("Character(s) '-, :' not allowed in revision identifier 'a-b:c'");
    }

    @Test
    void revision_must_not_require_itself() {
        assertThat(refusal("a", "b < b")).hasMessage("Self-loop is detected in revisions (b)");
        assertThat(refusal("a", "b < a + b")).hasMessage("Dependency self-loop is detected in revisions (b)");
    }

    @Test
    void cycle_lists_what_does_not_hang_between_base_and_head() {
        assertThat(refusal("a", "c < b", "b < c")).hasMessage("Cycle is detected in revisions (b, c)");
        assertThat(refusal("b < c", "a < b", "c < a").revisions()).containsExactly("b", "a", "c");
    }

    @Test
    void cycle_between_base_and_head_is_found_as_well() {
        assertThat(refusal("a0", "a1 < a0 a2", "a2 < a1", "a3 < a2"))
                .hasMessage("Cycle is detected in revisions (a1, a2), which lie between a base and a" + " head");
    }

    @Test
    void cycle_by_way_of_a_label_is_a_dependency_cycle() {
        assertThat(refusal("a1 # ay", "b1 + a2 # bee", "a2 < a1 + bee"))
                .hasMessage("Dependency cycle is detected in revisions (a1, b1, a2)");
    }

    private static RevisionException refusal(String... revisions) {
        RevisionException refusal = catchThrowableOfType(RevisionException.class, () -> graph(revisions));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
