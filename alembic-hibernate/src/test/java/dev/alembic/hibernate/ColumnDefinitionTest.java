package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnDefinitionTest {

    @Test
    void a_type_is_a_type() {
        assertThat(ColumnDefinition.parse("timestamp(6) with time zone"))
                .isEqualTo(new ColumnDefinition("timestamp(6) with time zone", Map.of()));
        assertThat(ColumnDefinition.parse("enum ('NOT', 'it''s DEFAULT')").type())
                .isEqualTo("enum ('NOT', 'it''s DEFAULT')");
        assertThat(ColumnDefinition.parse("numeric(10, 2) unsigned").type()).isEqualTo("numeric(10, 2) unsigned");
    }

    @Test
    void what_follows_the_type_is_told_apart() {
        ColumnDefinition definition = ColumnDefinition.parse(
                "text collate \"C\" default '{}'::jsonb NOT NULL check (a in ('x)', (b)))" + " comment 'a, b' unique");
        assertThat(definition.type()).isEqualTo("text");
        assertThat(definition.clause("COLLATE")).contains("\"C\"");
        assertThat(definition.clause("DEFAULT")).contains("'{}'::jsonb");
        assertThat(definition.has("NOT")).isTrue();
        assertThat(definition.inParentheses("CHECK")).contains("a in ('x)', (b))");
        assertThat(definition.clause("COMMENT")).contains("'a, b'");
        assertThat(definition.has("UNIQUE")).isTrue();
    }

    @Test
    void a_default_takes_the_word_that_follows() {
        assertThat(ColumnDefinition.parse("int default null").clause("DEFAULT")).contains("null");
        assertThat(ColumnDefinition.parse("int default null").has("NOT")).isFalse();
        assertThat(ColumnDefinition.parse("timestamp default now() on update now() not null")
                        .clause("DEFAULT"))
                .contains("now() on update now()");
    }

    @Test
    void an_expression_is_computed() {
        ColumnDefinition definition = ColumnDefinition.parse("int generated always as (a * (b + 1)) stored");
        assertThat(definition.type()).isEqualTo("int");
        assertThat(definition.inParentheses("AS")).contains("a * (b + 1)");
        assertThat(definition.has("STORED")).isTrue();
    }
}
