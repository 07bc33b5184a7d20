package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.sql.LetterCase;
import dev.alembic.sql.SqlLexis;
import org.junit.jupiter.api.Test;

/** Patterns find what statements begin with. */
class StatementPatternTest {

    private static boolean matches(String pattern, String sql) {
        return StatementPattern.of(pattern)
                .match(StatementTokens.of(sql, SqlLexis.STANDARD, LetterCase.LOWER))
                .isPresent();
    }

    @Test
    void what_is_in_brackets_may_be_missing() {
        assertThat(matches("DROP TABLE [IF EXISTS] {table} $", "drop table tasks"))
                .isTrue();
        assertThat(matches("DROP TABLE [IF EXISTS] {table} $", "DROP TABLE IF EXISTS app.tasks"))
                .isTrue();
        assertThat(matches("DROP TABLE [IF EXISTS] {table} $", "DROP TABLE a, b"))
                .isFalse();
    }

    @Test
    void words_in_quotes_and_comments_are_no_keywords() {
        assertThat(matches("ADD * NOT VALID", "ADD CHECK (a > 0) /* NOT VALID */"))
                .isFalse();
        assertThat(matches("ADD * NOT VALID", "ADD CHECK (note <> 'NOT VALID')"))
                .isFalse();
        assertThat(matches("ADD * NOT VALID", "ADD \"NOT VALID\" int")).isFalse();
        assertThat(matches("ADD * NOT VALID", "ADD CHECK (a > 0) -- so\n not valid"))
                .isTrue();
    }

    @Test
    void names_are_kept_as_the_database_has_them() {
        StatementPattern.Match match = StatementPattern.of("ALTER TABLE {table} SET")
                .match(StatementTokens.of("ALTER TABLE App.\"Tasks\" SET x", SqlLexis.STANDARD, LetterCase.LOWER))
                .orElseThrow();
        assertThat(match.names().get("table")).hasToString("app.Tasks");
        assertThat(match.end()).isEqualTo(6);
    }
}
