package dev.alembic.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionFormTest {

    private static final Dialects DIALECTS = Dialects.load();

    private static String form(String sql) {
        return ExpressionForm.of(sql, SqlLexis.OF_DEFINITIONS);
    }

    private static String formOn(String dialect, String sql) {
        return ExpressionForm.of(sql, DIALECTS.byName(dialect).lexis());
    }

    /** Left as a user writes it, right as PostgreSQL 15, MariaDB 10.11 or SQLite gave it back. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '\0',
            value = {
                "x > 0 | (x > 0)",
                "x > 0 AND y < 5 OR NOT z | (((x > 0) AND (y < 5)) OR (NOT z))",
                "a IN ('x', 'y') | ((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character"
                        + " varying])::text[]))",
                "a IN ('x', 'y') | a::text = ANY (ARRAY['x'::character varying, 'y'::character" + " varying]::text[])",
                "a NOT IN (1, 2) | (a <> ALL (ARRAY[1, 2]))",
                "a IN ('x') | ((a)::text = 'x'::text)",
                "a BETWEEN 1 AND 5 | ((a >= 1) AND (a <= 5))",
                "a LIKE 'x%' | ((a)::text ~~ 'x%'::text)",
                "a NOT LIKE 'x%' | ((a)::text !~~ 'x%'::text)",
                "a != b | (a <> b)",
                "a is not null | (a IS NOT NULL)",
                "lower(email) | lower((email)::text)",
                "lower(\"XCol\") | lower((\"XCol\")::text)",
                "ff + 1 | (ff + (1)::double precision)",
                "CAST(y AS INTEGER) | ((y)::integer)",
                "jb -> 'x' | (jb -> 'x'::text)",
                "(jb->'x') | (jb -> 'x'::text)",
                "jb['foo'] | (jb['foo'::text])",
                "CAST(jb ->> 'foo' AS INTEGER) | ((jb ->> 'foo'::text)::integer)",
                "substring('name', 1, 3) | \"substring\"('name'::text, 1, 3)",
                "timezone('utc', CURRENT_TIMESTAMP) | timezone('utc'::text, CURRENT_TIMESTAMP)",
                "x ~ E'\\\\d''\\'' | ((x)::text ~ '\\d'''''::text)",
                "now() | CURRENT_TIMESTAMP",
                "CURRENT_TIMESTAMP | current_timestamp()",
                "nextval('s') | nextval('s'::regclass)",
                "x > 0 AND name IS NOT NULL | `x` > 0 and `name` is not null",
                "status in ('a','b') | `status` in ('a','b')",
                "status in ('a','b') | (`status` in (_utf8mb4'a',_utf8mb4'b'))",
                "bar*5 | (bar * 5)",
                "price * 1.50 | (price * 1.5)",
                "CASE WHEN a > 0 THEN 'p' ELSE 'n' END | CASE WHEN (a > 0) THEN 'p'::text ELSE" + " 'n'::text END",
                "date '2020-01-01' | '2020-01-01'::date",
                "a /* why */ > 0 | a > 0",
                "a || b || 'c' | (((a)::text || (b)::text) || 'c'::text)",
                "\"gr\u00f6\u00dfe\" <> '' | U&\"gr\\00f6\\+0000dfe\" <> ''",
                "coalesce(q, '-1') | COALESCE(q, '-1'::character varying)",
            })
    void forms_are_equal(String written, String reported) {
        assertThat(form(reported)).isEqualTo(form(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '\0',
            value = {
                "x > 0 | x > 5",
                "x > 0 | x >= 0",
                "a AND b OR c | a AND (b OR c)",
                "a - b - c | a - (b - c)",
                "a + b * c | (a + b) * c",
                "NOT a AND b | NOT (a AND b)",
                "a IN (1, 2) | a IN (2, 1)",
                "a IN (1, 2) | a NOT IN (1, 2)",
                "a = 'X' | a = 'x'",
                "CAST(y AS INTEGER) | y",
                "jb['foo'] | jb['bar']",
                "-a | a",
                "E'\\\\d' | 'd'",
                "lower(x) | upper(x)",
                "a IS NULL | a IS NOT NULL",
            })
    void forms_differ(String one, String other) {
        assertThat(form(other)).isNotEqualTo(form(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '\0',
            value = {
                "a LIKE 'x' ESCAPE '!' | A  like 'x'\tescape '!'",
                "( ( | ((",
                "a > | A >",
            })
    void what_is_not_understood_is_compared_word_by_word(String one, String other) {
        assertThat(ExpressionForm.areEqual(one, other, SqlLexis.OF_DEFINITIONS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '\0',
            value = {
                "sqlite | a <> '\\' AND b > 0 | ((a <> '\\') and (b > 0))",
                "postgresql | a <> '\\' AND b > 0 | ((a)::text <> '\\'::text) AND (b > 0)",
                "mariadb | a <> 'it\\'s' AND b > 0 | (`a` <> 'it\\'s' and (`b` > 0))",
                "mariadb | a <> \"it's\" | `a` <> 'it''s'",
                "postgresql | a[b] > 0 AND c = ANY (ARRAY[a, b]) | (a [b] > 0) and c IN (a, b)",
                "postgresql | a <> $$x > y$$ | a <> $$x > y$$::text",
            })
    void a_string_ends_where_the_database_ends_it(String dialect, String written, String reported) {
        assertThat(formOn(dialect, reported)).isEqualTo(formOn(dialect, written));
    }
}
