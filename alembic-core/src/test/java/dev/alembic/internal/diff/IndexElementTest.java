package dev.alembic.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.schema.SqlExpression;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexElementTest {

    private static void assertThatIt(String sql, String expression, String said) {
        IndexElement element = IndexElement.of(SqlExpression.text(sql));

        assertThat(element.expression()).isEqualTo(SqlExpression.text(expression));
        assertThat(words(element)).isEqualTo(said);
    }

    private static String words(IndexElement element) {
        String way = element.isDescending() ? "down" : "up";
        String nulls = element.hasNullsFirst(false) ? "first" : "last";
        return way + " " + nulls + element.operatorClass().map(c -> " " + c).orElse("");
    }

    @Test
    void nulls_go_where_larger_values_go() {
        assertThatIt("x", "x", "up last");
        assertThatIt("x ASC", "x", "up last");
        assertThatIt("x desc", "x", "down first");
        assertThatIt("x nulls first", "x", "up first");
        assertThatIt("x DESC NULLS LAST", "x", "down last");
    }

    @Test
    void nulls_may_be_the_smallest_values() {
        SqlExpression x = SqlExpression.text("x");

        assertThat(IndexElement.of(x).hasNullsFirst(true)).isTrue();
        assertThat(IndexElement.of(x.desc()).hasNullsFirst(true)).isFalse();
        assertThat(IndexElement.of(x.nullsLast()).hasNullsFirst(true)).isFalse();
        assertThat(IndexElement.of(x.desc().nullsFirst()).hasNullsFirst(true)).isTrue();
    }

    @Test
    void an_operator_class_stands_before_the_order() {
        assertThatIt("doc jsonb_path_ops", "doc", "up last jsonb_path_ops");
        assertThatIt("(doc->'x')jsonb_path_ops", "(doc->'x')", "up last jsonb_path_ops");
        assertThatIt("lower(x) text_pattern_ops DESC", "lower(x)", "down first text_pattern_ops");
        assertThatIt("my_ops", "my_ops", "up last");
    }

    @Test
    void order_may_be_partly_in_the_text() {
        SqlExpression text = SqlExpression.text("x desc");

        assertThat(words(IndexElement.of(text.nullsLast()))).isEqualTo("down last");
        assertThat(words(IndexElement.of(new SqlExpression.Label("l", text)))).isEqualTo("down first");
    }

    @Test
    void a_column_stays_one() {
        IndexElement element = IndexElement.of(SqlExpression.column("x").desc().nullsFirst());

        assertThat(element.expression()).isEqualTo(SqlExpression.column("x"));
        assertThat(element.operatorClass()).isEqualTo(Optional.empty());
        assertThat(words(element)).isEqualTo("down first");
    }
}
