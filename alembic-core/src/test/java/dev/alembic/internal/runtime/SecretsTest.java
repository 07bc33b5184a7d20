package dev.alembic.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void what_is_known_is_kept_out_of_any_text() {
        Secrets secrets = Secrets.of("postgresql://scott:ti%40ger@h/app", Optional.of("le@pard"));

        assertThat(secrets.mask("UnknownHostException: scott:ti@ger, ti%40ger or le@pard"))
                .isEqualTo("UnknownHostException: scott:***, *** or ***");
    }

    @Test
    void options_of_a_url_are_known_too() {
        Secrets secrets = Secrets.of("jdbc:sqlserver://h;user=sa;password={a;tiger}", Optional.empty());

        assertThat(secrets.mask("login with {a;tiger} failed")).isEqualTo("login with *** failed");
    }

    @Test
    void a_short_one_is_a_word_of_its_own() {
        Secrets secrets = Secrets.of("postgresql://scott:er@h/app", Optional.empty());

        assertThat(secrets.mask("error: er, server")).isEqualTo("error: ***, server");
    }

    @Test
    void what_the_url_shows_anyhow_stays_readable() {
        Secrets secrets = Secrets.of("postgresql://app:app@h/app", Optional.empty());

        assertThat(secrets.mask("database \"app\" does not exist")).isEqualTo("database \"app\" does not exist");
    }

    @Test
    void a_sentence_of_a_driver_may_quote_a_url() {
        assertThat(Secrets.maskText("Can't open jdbc:mariadb://scott:ti@ger@h/app?key=x&a=b, sorry"))
                .isEqualTo("Can't open jdbc:mariadb://scott:***@h/app?key=***&a=b, sorry");
        assertThat(Secrets.maskText("Connection to localhost:5432 refused: see http://h/a?b=c"))
                .isEqualTo("Connection to localhost:5432 refused: see http://h/a?b=c");
    }
}
