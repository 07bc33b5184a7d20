package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptFormatTest {

    private static final ScriptFormat MYSQL = Ddl.MYSQL.script();

    @Test
    void a_terminator_is_not_doubled() {
        assertThat(ScriptFormat.PLAIN.terminated(" SELECT 1 ")).isEqualTo("SELECT 1;");
        assertThat(ScriptFormat.PLAIN.terminated("SELECT 1;\n")).isEqualTo("SELECT 1;");
    }

    @Test
    void a_terminator_does_not_end_up_in_a_comment() {
        assertThat(ScriptFormat.PLAIN.terminated("SELECT 1 -- one")).isEqualTo("SELECT 1 -- one\n;");
        assertThat(ScriptFormat.PLAIN.terminated("SELECT 1; -- one")).isEqualTo("SELECT 1; -- one");
        assertThat(ScriptFormat.PLAIN.terminated("SELECT '-- one'")).isEqualTo("SELECT '-- one';");
        assertThat(ScriptFormat.PLAIN.terminated("-- one\nSELECT 1")).isEqualTo("-- one\nSELECT 1;");
    }

    @Test
    void statements_within_a_statement_get_another_terminator() {
        assertThat(MYSQL.terminated("CREATE TRIGGER a BEGIN SET @a = '// ; \\' ;'; END"))
                .isEqualTo("""
                        DELIMITER ///
                        CREATE TRIGGER a BEGIN SET @a = '// ; \\' ;'; END
                        ///
                        DELIMITER ;\
                        """);
    }

    @Test
    void semicolons_in_strings_names_and_comments_end_nothing() {
        String sql = "SELECT ';', \";\", `;` /* ; */ -- ;\n # ;";
        assertThat(MYSQL.terminated("SELECT ';' AS `;` /* ; */;")).isEqualTo("SELECT ';' AS `;` /* ; */;");
        assertThat(MYSQL.terminated(sql)).isEqualTo(sql + "\n;");
        assertThat(Ddl.POSTGRESQL.script().terminated("BEGIN ATOMIC SELECT 1; END"))
                .isEqualTo("BEGIN ATOMIC SELECT 1; END;");
    }
}
