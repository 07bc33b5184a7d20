package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementWordsTest {

    @Test
    void passes_over_comments() {
        assertThat(StatementWords.first("-- a\n# b\n /* c */ Create /* d */ table t;", 9))
                .containsExactly("CREATE", "TABLE", "T", ";");
    }

    @Test
    void a_quoted_name_is_one_word_without_what_is_in_it() {
        assertThat(StatementWords.first("DROP INDEX \"a\"\"; b\", `c`.'d'", 9))
                .containsExactly("DROP", "INDEX", "'", ",", "'", ".", "'");
    }

    @Test
    void a_comment_that_is_executed_is_told_from_a_statement() {
        assertThat(StatementWords.first("/*!40101 SET x = 1 */", 3)).containsExactly("/", "SET", "X");
    }

    @Test
    void reads_no_further_than_asked() {
        assertThat(StatementWords.first("SET ROLE x", 2)).containsExactly("SET", "ROLE");
        assertThat(StatementWords.first("  ", 2)).isEmpty();
    }

    @Test
    void knows_the_names_as_they_are_written() {
        assertThat(StatementWords.names("ALTER TABLE \"My T\" ADD b_1 INT DEFAULT 'text'"))
                .containsExactly("ALTER", "TABLE", "My T", "ADD", "b_1", "INT", "DEFAULT");
    }
}
