package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "create tasks table, create_tasks_table",
        "Add Column: Price (EUR), add_column_price_eur",
        "'  spaces   all over ', spaces_all_over",
        "dots.and-dashes_and/slashes, dots_and_dashes_and_slashes",
        "50% off: prices & 'quotes' \"both\", 50_off_prices_quotes_both",
        "señor naïve 漢字 ÜBER, señor_naïve_漢字_über",
        "a message that is quite a bit longer than forty characters," + " a_message_that_is_quite_a_bit_longer_",
        "'%&/', ''",
        "'', ''"
    })
    void joins_words_and_cuts_behind_a_whole_one(String message, String slug) {
        assertThat(Slug.of(message, 40)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "quite a few words in this one, 12, quite_a_few_",
        "quite a few, 11, quite_a_few",
        "Donaudampfschifffahrt, 10, donaudampf_",
        "漢字漢字漢字, 4, 漢字漢字_",
        "𝒳𝒴 𝒵, 3, 𝒳𝒴_",
        "word, 0, _"
    })
    void cuts_at_the_length_given(String message, int length, String slug) {
        assertThat(Slug.of(message, length)).isEqualTo(slug);
    }
}
