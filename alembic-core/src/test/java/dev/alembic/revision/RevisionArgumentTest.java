package dev.alembic.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.revision.RevisionArgument.Relative;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionArgumentTest {

    @Test
    void splits_a_branch_at_the_first_at_sign() {
        RevisionArgument argument = RevisionArgument.parse("shop@ae1@head");
        assertThat(argument.branch()).contains("shop");
        assertThat(argument.symbol()).isEqualTo("ae1@head");
    }

    @Test
    void has_no_branch_without_an_at_sign() {
        RevisionArgument argument = RevisionArgument.parse("heads");
        assertThat(argument.branch()).isEmpty();
        assertThat(argument.symbol()).isEqualTo("heads");
        assertThat(argument.relative()).isEmpty();
    }

    @Test
    void reads_steps_from_where_the_database_is() {
        assertThat(relative("+2")).contains(new Relative(Optional.empty(), Optional.empty(), "+2"));
        assertThat(relative("-1").orElseThrow().steps()).isEqualTo(-1);
    }

    @Test
    void reads_steps_from_a_revision_on_a_branch() {
        assertThat(relative("shop@ae10+2")).contains(new Relative(Optional.of("shop"), Optional.of("ae10"), "+2"));
        assertThat(relative("shop@-1")).contains(new Relative(Optional.of("shop"), Optional.empty(), "-1"));
    }

    @Test
    void takes_letters_of_any_script() {
        assertThat(relative("été-1").orElseThrow().symbol()).contains("été");
    }

    @Test
    void counts_no_further_than_an_int() {
        Relative far = relative("+99999999999999999999").orElseThrow();
        assertThat(far.steps()).isEqualTo(Integer.MAX_VALUE);
        assertThat(far.distance()).isEqualTo("99999999999999999999");
    }

    @Test
    void is_not_relative_with_something_behind_the_number() {
        assertThat(relative("ae10+1xyz")).isEmpty();
        assertThat(relative("base-line+1")).isEmpty();
    }

    private static Optional<Relative> relative(String text) {
        return RevisionArgument.parse(text).relative();
    }
}
