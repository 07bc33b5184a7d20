package dev.alembic.internal.revision;

import static dev.alembic.internal.revision.Sketch.argument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RevisionRangeTest {

    @Test
    void either_end_may_be_left_out() {
        assertThat(RevisionRange.parse("ae1:").lower()).contains(argument("ae1"));
        assertThat(RevisionRange.parse("ae1:").upper()).isEmpty();
        assertThat(RevisionRange.parse(":ae1").lower()).isEmpty();
        assertThat(RevisionRange.parse("-3:current").lower()).contains(argument("-3"));
        assertThat(RevisionRange.parse("-3:current").upper()).contains(argument("current"));
    }

    @Test
    void asks_for_exactly_one_colon() {
        assertThat(RevisionRange.isRange("ae1")).isFalse();
        for (String text : new String[] {"ae1", "a:b:c"}) {
            assertThatThrownBy(() -> RevisionRange.parse(text))
                    .hasMessage("History range requires [start]:[end], [start]:, or :[end]");
        }
    }
}
