package dev.alembic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.cli.command.AllCommands;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "upgrade head,upgrade head",
        "upgrade head -c x.ini,-c x.ini upgrade head",
        "-n s upgrade -q head --config=x.ini,-n s -q --config=x.ini upgrade head",
        "-x a=b history -x c=d -v --raiseerr,-x a=b -x c=d --raiseerr history -v",
        "current -c,current -c",
        "current -c --config x.ini,--config x.ini current -c",
        "revision -m -q,revision -m -q",
        "-c -q upgrade head,-c -q upgrade head",
        "upgrade head -c,-c upgrade head",
        "nothing -q,nothing -q"
    })
    void options_that_belong_before_the_command_are_brought_there(String typed, String meant) {
        List<String> words = List.of(typed.split(" "));

        assertThat(String.join(" ", Words.globalsFirst(words, AllCommands.named(AllCommands.NAMES))))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"help,--help", "help upgrade,upgrade --help", "upgrade help,upgrade help"})
    void help_is_asked_for_in_front(String typed, String meant) {
        assertThat(String.join(" ", Words.withHelp(List.of(typed.split(" "))))).isEqualTo(meant);
    }
}
