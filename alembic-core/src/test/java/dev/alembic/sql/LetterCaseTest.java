package dev.alembic.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterCaseTest {

    @Test
    void a_model_calls_what_was_created_without_quotes_by_small_letters() {
        assertThat(LetterCase.LOWER.modelName("orderLine")).isEqualTo("orderline");
        assertThat(LetterCase.UPPER.modelName("orderLine")).isEqualTo("orderline");
        assertThat(LetterCase.KEPT.modelName("orderLine")).isEqualTo("orderLine");
    }

    @Test
    void letters_beyond_ascii_are_as_the_database_stores_them() {
        assertThat(LetterCase.LOWER.modelName("ÄnderungsGröße")).isEqualTo("Änderungsgröße");
        assertThat(LetterCase.UPPER.modelName("größe")).isEqualTo("GRÖSSE");
    }
}
