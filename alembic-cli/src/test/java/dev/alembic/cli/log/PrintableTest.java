package dev.alembic.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void what_steers_a_terminal_is_shown_as_its_number() {
        assertThat(Printable.text("a\u001b[31m\u0007\u0000\u007f\u009b\u202eb\u2066"))
                .isEqualTo("a\\u001b[31m\\u0007\\u0000\\u007f\\u009b\\u202eb\\u2066");
    }

    @Test
    void lines_tabs_and_all_other_letters_stay() {
        assertThat(Printable.text("ä\t数\r\n\uD83D\uDE00")).isEqualTo("ä\t数\n\uD83D\uDE00");
    }

    @Test
    void a_line_of_the_log_can_not_be_forged() {
        assertThat(Printable.entry("a\nINFO  [x] b")).isEqualTo("a\n      INFO  [x] b");
    }
}
