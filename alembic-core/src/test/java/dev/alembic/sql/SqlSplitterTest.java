package dev.alembic.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Dialects;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSplitterTest {

    @Test
    void splits_at_semicolons_and_drops_them() {
        assertThat(split("CREATE TABLE a (x INT);\n\nDROP TABLE b;SELECT 1"))
                .containsExactly("CREATE TABLE a (x INT)", "DROP TABLE b", "SELECT 1");
        assertThat(split(" ; ;\n-- nothing\n;/* nothing */")).isEmpty();
    }

    @Test
    void a_long_script_is_read_as_it_is_split() {
        int[] read = {0};
        String line = "INSERT INTO t VALUES (1, 'it''s; %s');\n".formatted("x".repeat(900));
        ScriptText text = from -> new Reader() {
            @Override
            public int read(char[] target, int offset, int length) {
                int count = Math.min(length, 1000);
                for (int i = 0; i < count; i++) {
                    target[offset + i] = line.charAt((read[0] + i) % line.length());
                }
                read[0] += count;
                return count;
            }

            @Override
            public void close() {}
        };
        try (SqlSplitter splitter = new SqlSplitter(
                new ScriptPart(text, 0, Integer.MAX_VALUE, 1), SqlLexis.of(BodySyntax.NONE), Set.of())) {
            for (int number = 1; number <= 5000; number++) {
                assertThat(splitter.next()).contains(new SqlStatement(line.substring(0, line.length() - 2), number));
                assertThat(read[0]).isLessThan(number * line.length() + 20_000);
            }
        }
    }

    @Test
    void says_in_which_line_a_statement_begins() {
        assertThat(SqlSplitter.split("\n-- c\nSELECT 1;\nSELECT\n 2; SELECT 3;", SqlLexis.STANDARD))
                .containsExactly(
                        new SqlStatement("SELECT 1", 3),
                        new SqlStatement("SELECT\n 2", 4),
                        new SqlStatement("SELECT 3", 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b', \"c;d\", `e;f`",
                "SELECT 'it''s; fine'",
                "SELECT E'it\\'s; fine', e'\\\\'",
                "SELECT $$a;'b$$, $tag$c; $$ ' \"d$tag$",
                "SELECT q'[it's; fine]', Q'{a;}', q'|b;|'",
                "SELECT N'a;', x'00', B'1'",
                "SELECT 1 -- a; b ' c\n, 2",
                "SELECT 1 /* a; b ' /* c; */ d; */ , 2",
                "/*!40101 SET NAMES utf8; */",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)",
                "SELECT a$b$c, $1, money - $2",
                "SELECT 1\n# a; b\n, 2",
                "SELECT data #> '{a;b}', a # b",
                "INSERT INTO event VALUES (CASE WHEN a THEN 'b' END)"
            })
    void a_statement_stays_whole(String statement) {
        assertThat(split("SELECT 0;" + statement + ";\nSELECT 9;")).containsExactly("SELECT 0", statement, "SELECT 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // SQLite
                """
                CREATE TRIGGER t AFTER UPDATE ON a WHEN new.x > 1 BEGIN
                  UPDATE b SET y = CASE WHEN new.x > 2 THEN 1 ELSE 0 END;
                  DELETE FROM c WHERE id = old.id;
                END\
                """,
                // MySQL
                """
                CREATE DEFINER=`root`@`localhost` PROCEDURE p(IN n INT)
                BEGIN
                  DECLARE i INT DEFAULT 0;
                  IF n > 1 THEN SELECT IF(n > 2, 1, 2); ELSE SELECT 0; END IF;
                  again: WHILE i < n DO
                    SET i = i + 1;
                    CASE i WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE;
                  END WHILE again;
                  REPEAT SET i = i - 1; UNTIL i = 0 END REPEAT;
                END\
                """,
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM a; END",
                // MariaDB
                "BEGIN NOT ATOMIC SELECT 1; SELECT 2; END",
                // PostgreSQL 14
                """
                CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql
                BEGIN ATOMIC
                  INSERT INTO t VALUES (a);
                  SELECT CASE WHEN a > 1 THEN 1 END;
                END\
                """,
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()",
                // SQL Server, one batch
                """
                IF NOT EXISTS (SELECT 1 FROM t) BEGIN
                  INSERT INTO t VALUES (1);
                END ELSE BEGIN
                  DELETE FROM t;
                END\
                """
            })
    void a_body_stays_whole(String statement) {
        assertThat(split("SELECT 0;\n" + statement + ";\nSELECT 9;"))
                .containsExactly("SELECT 0", statement, "SELECT 9");
    }

    @Test
    void a_transaction_is_no_body() {
        assertThat(split("BEGIN; SELECT 1; COMMIT; BEGIN TRANSACTION; SELECT 2; END; SELECT 3"))
                .containsExactly("BEGIN", "SELECT 1", "COMMIT", "BEGIN TRANSACTION", "SELECT 2", "END", "SELECT 3");
    }

    @Test
    void a_script_can_choose_its_delimiter() {
        assertThat(split("""
                                SELECT 0;
                                DELIMITER $$
                                CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW
                                  IF new.x THEN SELECT 1; END IF$$
                                delimiter //
                                CREATE PROCEDURE p() BEGIN SELECT '//'; SELECT 2; END//
                                DELIMITER ;
                                SELECT 9;
                                """))
                .containsExactly(
                        "SELECT 0",
                        "CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW\n" + "  IF new.x THEN SELECT 1; END IF",
                        "CREATE PROCEDURE p() BEGIN SELECT '//'; SELECT 2; END",
                        "SELECT 9");
    }

    @Test
    void lines_with_go_separate_batches_which_stay_whole() {
        assertThat(split("""
                                DECLARE @n INT = 1; UPDATE t SET a = @n;
                                go
                                CREATE PROCEDURE p AS SELECT 1; SELECT 'a
                                GO
                                b';
                                GO
                                """))
                .containsExactly(
                        "DECLARE @n INT = 1; UPDATE t SET a = @n;",
                        "CREATE PROCEDURE p AS SELECT 1; SELECT 'a\nGO\nb';");
    }

    @Test
    void lines_with_a_slash_end_blocks_of_oracle() {
        String block = "DECLARE\n  n NUMBER;\nBEGIN\n  n := 4 / 2;\nEND;";
        String routine = "CREATE OR REPLACE FUNCTION f RETURN NUMBER IS\n x NUMBER;\nBEGIN END;";
        String script = "DROP TABLE a;\n" + block + "\n/\n" + routine + "\n/\nDROP TABLE b;\n/\n";
        List<String> expected = List.of("DROP TABLE a", block, routine, "DROP TABLE b");
        assertThat(split(script)).isEqualTo(expected);
        assertThat(split(script, "oracle")).isEqualTo(expected);
    }

    @Test
    void a_dialect_has_its_own_strings_and_comments() {
        assertThat(split("SELECT 'it\\'s;'; SELECT 5--3;\nSELECT 1 # a; b\n, 2", "mysql"))
                .containsExactly("SELECT 'it\\'s;'", "SELECT 5--3", "SELECT 1 # a; b\n, 2");
        assertThat(split("SELECT 'C:\\'; SELECT 2", "postgresql")).containsExactly("SELECT 'C:\\'", "SELECT 2");
        assertThat(split("/* a /* b */ SELECT 1; SELECT 2", "mysql")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(split("SELECT [a;b]; SELECT 2", "sqlserver")).containsExactly("SELECT [a;b]", "SELECT 2");
    }

    @Test
    void a_variable_of_sql_server_keeps_its_batch_together() {
        assertThat(split("SELECT 0; DECLARE @n INT; SELECT @n;"))
                .containsExactly("SELECT 0", "DECLARE @n INT; SELECT @n;");
        assertThat(split("DECLARE c CURSOR FOR SELECT 1; SELECT 2"))
                .containsExactly("DECLARE c CURSOR FOR SELECT 1", "SELECT 2");
    }

    @Test
    void says_what_has_no_end() {
        assertUnfinished("SELECT 'a", "string");
        assertUnfinished("SELECT \"a", "quoted name");
        assertUnfinished("SELECT 1 /* a", "comment");
        assertUnfinished("SELECT $x$ a", "body in $x$");
        assertUnfinished("SELECT q'[a]", "string");
        assertUnfinished("SELECT 'a\\", "string");
    }

    private static void assertUnfinished(String script, String what) {
        assertThatThrownBy(() -> split("SELECT 0;\n" + script))
                .hasMessage("Line 2 of the SQL: A %s in the statement that begins here has no end.", what);
    }

    private static List<String> split(String script) {
        return split(script, SqlLexis.STANDARD);
    }

    private static List<String> split(String script, String dialect) {
        return split(script, Dialects.load().byName(dialect).lexis());
    }

    private static List<String> split(String script, SqlLexis lexis) {
        return SqlSplitter.split(script, lexis).stream().map(SqlStatement::text).toList();
    }
}
