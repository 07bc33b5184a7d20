package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.argument;
import static dev.alembic.internal.revision.Sketch.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolveTest {

    private static final RevisionGraph GRAPH =
            graph("trunk1", "left1 < trunk1 # lhs", "left2 < left1", "rite1 < trunk1 # rhs");

    @Test
    void symbols_stand_for_heads_and_base() {
        assertThat(resolve("heads")).containsExactly("left2", "rite1");
        assertThat(resolve("lhs@head")).containsExactly("left2");
        assertThat(resolve("left1@heads")).containsExactly("left2");
        assertThat(resolve("base")).isEmpty();
        assertThat(resolve("lhs@base")).isEmpty();
    }

    @Test
    void label_stands_for_the_revision_it_is_written_on() {
        assertThat(resolve("lhs")).containsExactly("left1");
        assertThat(GRAPH.resolveOne(argument("lhs"))).contains("left1");
    }

    @Test
    void start_of_an_id_is_enough_even_if_short() {
        assertThat(resolve("ri")).containsExactly("rite1");
        assertThat(resolve("lhs@left2")).containsExactly("left2");
    }

    @Test
    void negative_number_counts_down_from_each_head() {
        assertThat(resolve("-1")).containsExactly("left1", "trunk1");
        assertThat(GRAPH.places(argument("-2"))).containsExactly(Optional.of("trunk1"), Optional.of("base"));
        assertThat(GRAPH.places(argument("rhs@-9"))).containsExactly(Optional.empty());
        assertThat(resolve("rhs@-9")).isEmpty();
    }

    @Test
    void several_heads_are_refused_where_one_is_asked_for() {
        RevisionException refusal = refusal("head");
        assertThat(refusal.kind()).isEqualTo(Kind.MULTIPLE_HEADS);
        assertThat(refusal.revisions()).containsExactly("left2", "rite1");
        assertThat(refusal)
                .hasMessage("Multiple head revisions are present for given argument 'head'; please"
                        + " specify a specific target revision, '<branchname>@head' to narrow"
                        + " to a specific head, or 'heads' for all heads");
    }

    @Test
    void start_that_fits_several_lists_them() {
        RevisionException refusal = refusal("left");
        assertThat(refusal.kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(refusal.revisions()).containsExactly("left", "left1", "left2");
        assertThat(refusal)
                .hasMessage("Can't locate revision identified by 'left': several revisions start with"
                        + " it: 'left1' (make left1), 'left2' (make left2); type more of it");
    }

    @Test
    void unknown_id_proposes_the_nearest() {
        RevisionException refusal = refusal("rite2");
        assertThat(refusal.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(refusal).hasMessage("Can't locate revision identified by 'rite2'. Did you mean 'rite1'?");
        assertThat(refusal("nosuch")).hasMessage("Can't locate revision identified by 'nosuch'");
    }

    @Test
    void revision_off_the_named_branch_is_refused() {
        assertThat(refusal("rhs@left2"))
                .hasMessage("Can't locate revision identified by 'left2': this revision is not a member"
                        + " of branch 'rhs'");
    }

    @Test
    void steps_from_the_database_mean_nothing_without_one() {
        assertThat(refusal("+1"))
                .hasMessageStartingWith("Can't locate revision identified by '+1': only upgrade and downgrade");
    }

    @Test
    void row_without_a_file_shows_the_ways_out() {
        RevisionException refusal =
                catchThrowableOfType(RevisionException.class, () -> GRAPH.current(List.of("gone1")));
        assertThat(refusal.kind()).isEqualTo(Kind.UNKNOWN_ROW);
        assertThat(refusal).hasMessageContaining("'gone1'").hasMessageContaining("stamp --purge");
    }

    private static List<String> resolve(String text) {
        return GRAPH.resolve(argument(text));
    }

    private static RevisionException refusal(String text) {
        RevisionException refusal = catchThrowableOfType(RevisionException.class, () -> resolve(text));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
