package dev.alembic.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlWordsTest {

    private static String renamed(String expression, String column) {
        return SqlWords.renameColumn(expression, "t", column, "z");
    }

    @Test
    void renames_a_column_wherever_it_stands_for_one() {
        assertThat(renamed("a + t.a + \"A\" + [a] + `a` + u.a + a(1) + 'a' + CAST(b AS a)", "a"))
                .isEqualTo("z + t.z + z + z + z + u.a + a(1) + 'a' + CAST(b AS a)");
    }

    @Test
    void renames_a_column_in_a_subscript() {
        assertThat(renamed("tags[a] + ARRAY[a, 1][a] + \"tags\"[a] + f(b)[a] + [a]", "a"))
                .isEqualTo("tags[z] + ARRAY[z, 1][z] + \"tags\"[z] + f(b)[z] + z");
        assertThat(renamed("tags[1] = 'x'", "tags")).isEqualTo("z[1] = 'x'");
    }

    @Test
    void keywords_are_names_in_quotes_only() {
        assertThat(renamed("\"like\" LIKE 'x' AND a LIKE \"like\"", "like")).isEqualTo("z LIKE 'x' AND a LIKE z");
        assertThat(renamed("start < end AND CASE a WHEN 1 THEN 2 END = end", "end"))
                .isEqualTo("start < z AND CASE a WHEN 1 THEN 2 END = z");
    }

    @Test
    void types_and_fields_are_no_columns() {
        assertThat(renamed("date::date > '2020'::date", "date")).isEqualTo("z::date > '2020'::date");
        assertThat(renamed("time::time without time zone = time", "time")).isEqualTo("z::time without time zone = z");
        assertThat(renamed("extract(year from b) > year", "year")).isEqualTo("extract(year from b) > z");
    }

    @Test
    void takes_the_name_of_the_table_away() {
        assertThat(SqlWords.withoutTable("t.a + main.\"T\".b + u.t.c + t + x.a 't.a'", "t"))
                .isEqualTo("a + b + c + t + x.a 't.a'");
    }
}
