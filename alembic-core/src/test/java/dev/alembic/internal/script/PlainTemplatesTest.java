package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ScriptException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTemplatesTest {

    private static String fill(String template, Map<String, Object> model) {
        return new PlainTemplates().render(template, model);
    }

    @Test
    void values_are_filled_in_as_they_are() {
        assertThat(fill("a {{x}} {{ y }}{{&x}}.", Map.of("x", "<&>", "y", "$1")))
                .isEqualTo("a <&> $1<&>.");
    }

    @Test
    void a_section_goes_through_a_list() {
        assertThat(fill("{{#items}}\n - {{.}}\n{{/items}}\nend\n", Map.of("items", List.of("a", "b"))))
                .isEqualTo(" - a\n - b\nend\n");
        assertThat(fill("[{{#items}}{{.}};{{/items}}]", Map.of("items", List.of())))
                .isEqualTo("[]");
    }

    @Test
    void a_section_stands_if_its_value_is_there() {
        Map<String, Object> model = Map.of("yes", true, "no", false, "name", "n", "blank", "");
        assertThat(fill("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{#name}}3{{/name}}{{#blank}}4{{/blank}}", model))
                .isEqualTo("13");
        assertThat(fill("{{^yes}}1{{/yes}}{{^no}}2{{/no}}{{^name}}3{{/name}}{{^blank}}4{{/blank}}", model))
                .isEqualTo("24");
    }

    @Test
    void sections_stand_in_sections_of_the_same_name() {
        assertThat(fill("{{#a}}({{#a}}{{.}}{{/a}}){{/a}}", Map.of("a", true, ".", "x")))
                .isEqualTo("(x)");
    }

    @Test
    void comments_vanish_with_their_line() {
        assertThat(fill("a\n  {{! why }}  \nb{{!why}}c\n", Map.of())).isEqualTo("a\nbc\n");
    }

    @Test
    void what_is_not_known_or_not_closed_is_refused() {
        assertThatThrownBy(() -> fill("{{x}}", Map.of("y", "")))
                .isInstanceOf(ScriptException.class)
                .hasMessage("The template can't be filled: no \"x\" is known; there is y.");
        assertThatThrownBy(() -> fill("{{#y}}", Map.of("y", true)))
                .hasMessage("The template can't be filled: {{#y}} is not closed.");
        assertThatThrownBy(() -> fill("{{/y}}", Map.of("y", true)))
                .hasMessage("The template can't be filled: {{/y}} closes nothing.");
    }
}
