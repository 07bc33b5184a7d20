package dev.alembic.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlWordsTest {

    private static final Dialects DIALECTS = Dialects.load();

    private static String renamed(String expression, String column) {
        return SqlWords.renameColumn(expression, "t", column, "z", SqlLexis.OF_DEFINITIONS);
    }

    private static String renamedOn(String dialect, String expression, String column) {
        return SqlWords.renameColumn(
                expression, "t", column, "z", DIALECTS.byName(dialect).lexis());
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
        assertThat(renamedOn("postgresql", "tags[a] + (tags) [a]", "a")).isEqualTo("tags[z] + (tags) [z]");
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
    void words_that_say_what_a_string_is_are_no_columns() {
        assertThat(renamedOn("postgresql", "e <> E'x' AND date < DATE'2020-01-01'", "e"))
                .isEqualTo("z <> E'x' AND date < DATE'2020-01-01'");
        assertThat(renamedOn("postgresql", "e <> E'x' AND date < DATE'2020-01-01'", "date"))
                .isEqualTo("e <> E'x' AND z < DATE'2020-01-01'");
        assertThat(renamedOn("mariadb", "n <> N'x' AND _utf8mb4 <> _utf8mb4'y'", "n"))
                .isEqualTo("z <> N'x' AND _utf8mb4 <> _utf8mb4'y'");
    }

    @Test
    void a_string_ends_where_the_database_ends_it() {
        assertThat(renamedOn("mariadb", "b <> 'it\\'s a' AND a > 0", "a")).isEqualTo("b <> 'it\\'s a' AND z > 0");
        assertThat(renamedOn("postgresql", "b <> E'it\\'s a' AND a > 0", "a")).isEqualTo("b <> E'it\\'s a' AND z > 0");
        assertThat(renamedOn("postgresql", "b <> '\\' AND a > '\\'", "a")).isEqualTo("b <> '\\' AND z > '\\'");
        assertThat(renamedOn("sqlite", "b <> '\\' AND a > '\\'", "a")).isEqualTo("b <> '\\' AND z > '\\'");
        assertThat(renamedOn("postgresql", "b <> $$a$$ AND a > $x$a$x$", "a")).isEqualTo("b <> $$a$$ AND z > $x$a$x$");
    }

    @Test
    void double_quotes_are_a_string_where_the_database_says_so() {
        assertThat(renamedOn("mariadb", "`a` <> \"a\" AND a > 0 # a", "a")).isEqualTo("z <> \"a\" AND z > 0 # a");
        assertThat(renamedOn("postgresql", "\"a\" # a -- a", "a")).isEqualTo("z # z -- a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb", "mssql", "oracle"})
    void numbers_and_comments_have_no_columns(String dialect) {
        assertThat(renamedOn(dialect, "e > 1.5e-3 AND e /* e */ < 2e5", "e"))
                .isEqualTo("z > 1.5e-3 AND z /* e */ < 2e5");
    }

    @Test
    void what_shells_take_for_commands_are_columns() {
        assertThat(renamedOn("mariadb", "source > 0", "source")).isEqualTo("z > 0");
        assertThat(renamedOn("oracle", "prompt > 0", "prompt")).isEqualTo("z > 0");
    }

    @Test
    void takes_the_name_of_the_table_away() {
        assertThat(SqlWords.withoutTable("t.a + main.\"T\".b + u.t.c + t + x.a 't.a'", "t", SqlLexis.OF_DEFINITIONS))
                .isEqualTo("a + b + c + t + x.a 't.a'");
    }

    @Test
    void names_are_without_quotes_and_in_lower_case() {
        assertThat(SqlWords.names("\"A\"\"b\" + [C d] + `e` + F.g + 'h' + 1x -- i", SqlLexis.OF_DEFINITIONS))
                .containsExactly("a\"b", "c d", "e", "f", "g");
    }
}
