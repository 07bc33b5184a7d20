package dev.alembic.testkit.conformance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testkit.conformance.Deviations.Rule;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeviationsTest {

    private static final Deviations RULES =
            new Deviations(List.of(new Rule("cli", "^No (\\w+)$", "^${0}: .* ${1}!$", "it is said why")));

    @Test
    void our_rules_are_few_and_each_has_a_reason() throws Exception {
        List<Rule> rules = Deviations.load().rules();
        assertThat(rules.stream().collect(groupingBy(Rule::kind, counting())).values())
                .allMatch(count -> count < 25);
        assertThat(rules).allMatch(rule -> rule.reason().length() > 20);
        rules.forEach(rule -> Pattern.compile(rule.expected()));
    }

    @Test
    void rule_covers_what_both_its_sides_find() {
        assertThat(RULES.cover("cli", Difference.of("error", "No table", "No table: no such table!")))
                .isTrue();
        assertThat(RULES.cover("cli", Difference.of("error", "No table", "No such table!")))
                .isFalse();
        assertThat(RULES.cover("cli", Difference.of("error", "No", "No table: no table!")))
                .isFalse();
    }

    @Test
    void group_stands_for_the_very_text_that_was_found() {
        assertThat(RULES.cover("cli", Difference.of("error", "No table", "No table: no view!")))
                .isFalse();
    }

    @Test
    void rule_is_for_its_kind_only() {
        Difference difference = Difference.of("error", "No table", "No table: no such table!");
        assertThat(RULES.cover("ddl", difference)).isFalse();
    }
}
