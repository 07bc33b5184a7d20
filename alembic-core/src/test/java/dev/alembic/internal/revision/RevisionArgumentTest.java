package dev.alembic.internal.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.internal.revision.RevisionArgument.Keyword;
import dev.alembic.internal.revision.RevisionArgument.Named;
import dev.alembic.internal.revision.RevisionArgument.OnBranch;
import dev.alembic.internal.revision.RevisionArgument.Relative;
import dev.alembic.internal.revision.RevisionArgument.Symbol;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionArgumentTest {

    private static final Optional<Symbol> NONE = Optional.empty();

    @Test
    void knows_the_symbols_that_every_history_has() {
        assertThat(RevisionArgument.parse("base")).isEqualTo(Keyword.BASE);
        assertThat(RevisionArgument.parse("head")).isEqualTo(Keyword.HEAD);
        assertThat(RevisionArgument.parse("heads")).isEqualTo(Keyword.HEADS);
        assertThat(RevisionArgument.parse("Head")).isEqualTo(new Named("Head"));
    }

    @Test
    void splits_a_branch_at_the_first_at_sign() {
        assertThat(RevisionArgument.parse("shop@head")).isEqualTo(new OnBranch(new Named("shop"), Keyword.HEAD));
        assertThat(RevisionArgument.parse("shop@ae1@head"))
                .isEqualTo(new OnBranch(new Named("shop"), new Named("ae1@head")));
    }

    @Test
    void has_no_branch_without_a_name_in_front_of_the_at_sign() {
        assertThat(RevisionArgument.parse("heads").branch()).isEmpty();
        assertThat(RevisionArgument.parse("@heads").branch()).isEmpty();
        assertThat(RevisionArgument.parse("@heads").symbol()).isEqualTo(Keyword.HEADS);
    }

    @Test
    void reads_steps_from_where_the_database_is() {
        assertThat(RevisionArgument.parse("+2")).isEqualTo(steps(NONE, NONE, "+2"));
        assertThat(steps(NONE, NONE, "-1").steps()).isEqualTo(-1);
    }

    @Test
    void reads_steps_from_a_symbol_on_a_branch() {
        assertThat(RevisionArgument.parse("shop@ae10+2")).isEqualTo(steps(named("shop"), named("ae10"), "+2"));
        assertThat(RevisionArgument.parse("shop@-1")).isEqualTo(steps(named("shop"), NONE, "-1"));
        assertThat(RevisionArgument.parse("head-1")).isEqualTo(steps(NONE, Optional.of(Keyword.HEAD), "-1"));
    }

    @Test
    void takes_letters_of_any_script() {
        assertThat(RevisionArgument.parse("été-1")).isEqualTo(steps(NONE, named("été"), "-1"));
    }

    @Test
    void counts_no_further_than_an_int() {
        Relative far = steps(NONE, NONE, "+99999999999999999999");
        assertThat(far.steps()).isEqualTo(Integer.MAX_VALUE);
        assertThat(far.distance()).isEqualTo("99999999999999999999");
    }

    @Test
    void is_not_relative_with_something_behind_the_number() {
        assertThat(RevisionArgument.parse("ae10+1xyz")).isEqualTo(new Named("ae10+1xyz"));
        assertThat(RevisionArgument.parse("base-line+1")).isEqualTo(new Named("base-line+1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "head", "ae1", "@head", "shop@", "a@b@c", "a@b@+1", "-007", "+1", "shop@ae1-2", "x+y"})
    void gives_back_the_text(String text) {
        assertThat(RevisionArgument.parse(text).text()).isEqualTo(text);
    }

    private static Optional<Symbol> named(String text) {
        return Optional.of(new Named(text));
    }

    private static Relative steps(Optional<Symbol> branch, Optional<Symbol> from, String signed) {
        return new Relative(branch, from, signed);
    }
}
