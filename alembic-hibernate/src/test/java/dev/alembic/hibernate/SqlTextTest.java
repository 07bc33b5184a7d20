package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import dev.alembic.schema.SequenceOptions;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    private static SqlText of(String dialect) {
        return new SqlText(Dialects.load().byName(dialect).literals());
    }

    @Test
    void a_backslash_is_one_except_on_mysql() {
        assertThat(of("postgresql").literal("'a\\b'")).contains("a\\b");
        assertThat(of("mysql").literal("'C:\\\\temp'")).contains("C:\\temp");
        assertThat(of("mysql").literal("'a\\tb\\'c\\%'")).contains("a\tb'c\\%");
    }

    @Test
    void what_is_more_than_a_literal_is_none() {
        assertThat(of("h2").literal("'a' || 'b'")).isEmpty();
        assertThat(of("h2").literal("now()")).isEmpty();
        assertThat(of("h2").literal("'it''s'")).contains("it's");
    }

    @Test
    void words_of_counters_are_read_in_any_order() {
        assertThat(SequenceWords.read(" minvalue -5 start with 0 increment by -1 nocache"))
                .isEqualTo(SequenceOptions.DEFAULT
                        .start(0)
                        .increment(-1)
                        .minValue(-5)
                        .cache(0));
        assertThat(SequenceWords.read("identity (START WITH 10 CACHE 20 CYCLE)"))
                .isEqualTo(SequenceOptions.DEFAULT.start(10).cache(20).cycle(true));
        assertThat(SequenceWords.read("start with 1 no cycle")).isEqualTo(SequenceOptions.DEFAULT.start(1));
    }
}
