package dev.alembic.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void a_text_stands_for_itself_in_a_cell() {
        assertThat(Markdown.plain(" a|b *c* _d_ `e` [f](g) ~h~ #1 @team <b>&amp; \n next "))
                .isEqualTo("a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) \\~h\\~ \\#1 \\@team &lt;b>&amp;amp; next");
    }

    @Test
    void a_name_in_code_may_hold_a_bar() {
        assertThat(Markdown.code("a_b|c.sql:3")).isEqualTo("<code>a\\_b\\|c.sql:3</code>");
    }

    @Test
    void a_fence_is_longer_than_those_in_it() {
        assertThat(Markdown.block("sql", "SELECT 1\n")).isEqualTo("```sql\nSELECT 1\n```\n");
        assertThat(Markdown.block("sql", "-- ```` in it")).isEqualTo("`````sql\n-- ```` in it\n`````\n");
    }
}
