package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.sql.SqlLexis;
import org.junit.jupiter.api.Test;

class ScriptFormatTest {

    @Test
    void a_terminator_is_not_doubled() {
        assertThat(plain(" SELECT 1 ")).isEqualTo("SELECT 1;");
        assertThat(plain("SELECT 1;\n")).isEqualTo("SELECT 1;");
    }

    @Test
    void a_terminator_does_not_end_up_in_a_comment() {
        assertThat(plain("SELECT 1 -- one")).isEqualTo("SELECT 1 -- one\n;");
        assertThat(plain("SELECT 1; -- one")).isEqualTo("SELECT 1; -- one");
        assertThat(plain("SELECT '-- one'")).isEqualTo("SELECT '-- one';");
        assertThat(plain("-- one\nSELECT 1")).isEqualTo("-- one\nSELECT 1;");
    }

    @Test
    void statements_within_a_statement_get_another_terminator() {
        assertThat(mysql("CREATE TRIGGER a BEGIN SET @a = '// ; \\' ;'; END")).isEqualTo("""
                        DELIMITER ///
                        CREATE TRIGGER a BEGIN SET @a = '// ; \\' ;'; END
                        ///
                        DELIMITER ;\
                        """);
    }

    @Test
    void semicolons_in_strings_names_and_comments_end_nothing() {
        String sql = "SELECT ';', \";\", `;` /* ; */ -- ;\n # ;";
        assertThat(mysql("SELECT ';' AS `;` /* ; */;")).isEqualTo("SELECT ';' AS `;` /* ; */;");
        assertThat(mysql(sql)).isEqualTo(sql + "\n;");
        assertThat(postgresql("BEGIN ATOMIC SELECT 1; END")).isEqualTo("BEGIN ATOMIC SELECT 1; END;");
    }

    @Test
    void what_stands_in_an_executable_comment_is_code() {
        String trigger =
                "/*!50003 CREATE*/ /*!50003 TRIGGER a BEFORE INSERT ON t FOR EACH ROW BEGIN SET @a = 1; END */";
        assertThat(mysql(trigger)).isEqualTo("DELIMITER //\n" + trigger + "\n//\nDELIMITER ;");
        assertThat(mysql("/* BEGIN SET @a = 1; END */ SELECT 1")).isEqualTo("/* BEGIN SET @a = 1; END */ SELECT 1;");
        assertThat(mysql("/*!40101 SET NAMES utf8 */")).isEqualTo("/*!40101 SET NAMES utf8 */;");
    }

    @Test
    void strings_are_those_of_the_database() {
        assertThat(mysql("SELECT 'it\\'s; -- fine'")).isEqualTo("SELECT 'it\\'s; -- fine';");
        assertThat(postgresql("SELECT 'C:\\' -- one")).isEqualTo("SELECT 'C:\\' -- one\n;");
        assertThat(postgresql("SELECT $$a; -- b$$")).isEqualTo("SELECT $$a; -- b$$;");
    }

    @Test
    void rows_of_a_copy_are_terminated_already() {
        String copy = "COPY t FROM stdin;\n1\n\\.";
        assertThat(postgresql(copy)).isEqualTo(copy);
    }

    private static String plain(String statement) {
        return ScriptFormat.PLAIN.terminated(statement, SqlLexis.STANDARD);
    }

    private static String mysql(String statement) {
        return Ddl.MYSQL.script().terminated(statement, Ddl.MYSQL.lexis());
    }

    private static String postgresql(String statement) {
        return Ddl.POSTGRESQL.script().terminated(statement, Ddl.POSTGRESQL.lexis());
    }
}
