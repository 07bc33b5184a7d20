package dev.alembic.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Dialects;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where databases and their shells cut the same text differently. */
class SqlOfDatabasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No BEGIN
                "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW IF NEW.a IS NULL THEN SET NEW.a = 1; END IF",
                "CREATE TRIGGER IF NOT EXISTS g AFTER INSERT ON t FOR EACH ROW FOLLOWS h IF 1 THEN SET @a = 1; END IF",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO IF 1 THEN DELETE FROM a; END IF",
                "CREATE PROCEDURE p(n INT) WHILE n > 0 DO SET n = n - 1; END WHILE",
                "CREATE PROCEDURE p() again: LOOP LEAVE again; END LOOP",
                // IF, REPEAT and CASE that are functions and expressions
                """
                CREATE FUNCTION f(begin DATE) RETURNS VARCHAR(9) CHARACTER SET utf8mb4 DETERMINISTIC
                BEGIN
                  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END;
                  SET @x = IF(1, REPEAT('a', 2), CASE WHEN 1 THEN IF(1, 2, 3) ELSE IF(1, 2, 3) END);
                  IF @x THEN BEGIN END; ELSEIF 2 THEN CASE @x WHEN 1 THEN SET @y = 1; END CASE; ELSE SET @y = 2; END IF;
                  REPEAT SET @x = 1; UNTIL @x > 0 END REPEAT;
                  RETURN 'x';
                END\
                """,
                "CREATE FUNCTION f(a INT) RETURNS INT RETURN IF(a, 1, 2)",
                "/*!50003 CREATE*/ /*!50017 DEFINER=`r`@`h`*/ /*!50003 TRIGGER g BEFORE INSERT ON t FOR EACH ROW"
                        + " BEGIN SET NEW.a = 'd;'; END */",
                "BEGIN NOT ATOMIC IF 1 THEN SELECT 1; END IF; END"
            })
    void bodies_of_mariadb_stay_whole(String statement) {
        assertThat(split("mariadb", "SELECT 0;\n" + statement + ";\nSELECT 9;"))
                .containsExactly("SELECT 0", statement, "SELECT 9");
    }

    @Test
    void several_statements_may_stand_before_a_delimiter_of_ones_own() {
        assertThat(split("mariadb", """
                        DELIMITER //
                        CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END //
                        INSERT INTO t VALUES (';');
                        INSERT INTO t VALUES (2);
                        //
                        delimiter ';'
                        SELECT 9;
                        """))
                .containsExactly(
                        "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END",
                        "INSERT INTO t VALUES (';')",
                        "INSERT INTO t VALUES (2)",
                        "SELECT 9");
        assertRefused("mariadb", "SELECT 1;\nDELIMITER\n//\n", "Line 2 of the SQL: DELIMITER doesn't say");
    }

    @Test
    void comments_of_mariadb() {
        assertThat(split("mariadb", "--no blank\n-------\nSELECT 5--3; --x\nSELECT 1; # don't\nSELECT 2"))
                .containsExactly("SELECT 5--3", "SELECT 1", "SELECT 2");
        assertThat(split("mariadb", "/*M!100100 CREATE TABLE b (id INT) */; /*!40101 SET NAMES utf8 */;"))
                .containsExactly("/*M!100100 CREATE TABLE b (id INT) */", "/*!40101 SET NAMES utf8 */");
        assertThat(split("mariadb", "/*M!999999\\- enable the sandbox mode */ \n-- dump\nSELECT 1;"))
                .containsExactly("SELECT 1");
    }

    @Test
    void backslashes_of_mariadb_follow_the_sql_mode() {
        assertThat(split("mariadb", """
                        SELECT 'it\\'s;', "a\\";";
                        SET sql_mode = 'NO_BACKSLASH_ESCAPES';
                        SELECT 'C:\\';
                        /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
                        SELECT '\\';';
                        SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES';
                        /*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
                        SELECT '\\';'"""))
                .hasSize(8)
                .contains("SELECT 'it\\'s;', \"a\\\";\"", "SELECT 'C:\\'", "SELECT '\\';'");
    }

    @Test
    void bodies_of_postgresql_begin_atomic_only() {
        String named = "CREATE FUNCTION d(begin date, fin date) RETURNS int LANGUAGE sql AS 'select 1'";
        String body = "CREATE FUNCTION a(begin int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN 1 = 1 THEN 2 END; END";
        assertThat(split("postgresql", named + "; CREATE INDEX CONCURRENTLY i ON t (a); " + body + ";\nBEGIN; END;"))
                .containsExactly(named, "CREATE INDEX CONCURRENTLY i ON t (a)", body, "BEGIN", "END");
    }

    @Test
    void strings_and_comments_of_postgresql() {
        assertThat(split("postgresql", "SELECT 'C:\\'; SELECT a\n#> '{a;b}', b; /* /* ; */ ; */ SELECT E'\\';'"))
                .containsExactly("SELECT 'C:\\'", "SELECT a\n#> '{a;b}', b", "SELECT E'\\';'");
        assertThat(split("postgresql", "-- one\rSELECT 1; SET standard_conforming_strings TO off; SELECT 'a\\';'"))
                .containsExactly("SELECT 1", "SET standard_conforming_strings TO off", "SELECT 'a\\';'");
    }

    @Test
    void commands_of_psql_are_passed_over_or_refused() {
        assertThat(split("postgresql", """
                        \\restrict 5gOXbvQ
                        \\set ON_ERROR_STOP 1
                        SELECT 1;
                        \\echo 'done; here'
                        \\unrestrict 5gOXbvQ
                        """)).containsExactly("SELECT 1");
        assertRefused(
                "postgresql",
                "SELECT 1;\n\\connect app\n",
                "Line 2 of the SQL: \\connect is a command of psql, which the database itself doesn't understand.");
        assertRefused("postgresql", "\\set schema app\n", "Line 1 of the SQL: \\set is a command of psql");
        assertRefused("postgresql", "SELECT 1 \\gexec", "\\gexec is a command of psql");
        assertRefused("postgresql", "SET search_path = :\"registry\";", ":\"registry\" is a variable of psql");
        assertRefused("postgresql", "SELECT\n:limit;", "Line 2 of the SQL: :limit is a variable of psql");
        assertThat(split("postgresql", "SELECT a::int, b[1:n], f(x := 1), ':x', '{}'::text[]"))
                .hasSize(1);
    }

    @Test
    void rows_of_a_copy_belong_to_it() {
        String copy = "COPY public.t (id, body) FROM stdin;\n1\t-- downgrade\n2\tit's; \\N\n\\.";
        assertThat(split("postgresql", "SELECT 0;\n" + copy + "\n\n\nSELECT 9;"))
                .containsExactly("SELECT 0", copy, "SELECT 9");
        assertThat(split("postgresql", "COPY t FROM stdin;\r\n\\.\r\nCOPY t TO stdout;"))
                .containsExactly("COPY t FROM stdin;\r\n\\.", "COPY t TO stdout");
        assertRefused("postgresql", "SELECT 1;\nCOPY t FROM stdin;\n1\n", "Line 2 of the SQL: The rows of the COPY");
    }

    @Test
    void many_rows_of_a_copy_are_several_statements() {
        String command = "COPY t (id, body) FROM stdin;\n";
        String row = "1\t" + "x".repeat(1000) + "\\\n second line\n";
        String rows = row.repeat(2500);
        List<String> statements = split("postgresql", "SELECT 0;\n" + command + rows + "\\.\n-- so much\nSELECT 9;");

        assertThat(statements).hasSize(5).startsWith("SELECT 0").endsWith("SELECT 9");
        List<String> copies = statements.subList(1, 4);
        assertThat(copies).allMatch(copy -> copy.startsWith(command + "1\t") && copy.endsWith(" second line\n\\."));
        assertThat(copies.stream()
                        .map(copy -> copy.substring(command.length(), copy.length() - 2))
                        .collect(Collectors.joining()))
                .isEqualTo(rows);
    }

    @Test
    void rows_that_belong_together_stay_together() {
        String rows = "1,\"it's\n" + "x".repeat(1000).repeat(1100) + "\"\n2,\n";
        String copy = "COPY t FROM stdin WITH (FORMAT csv, HEADER);\n" + rows + "\\.";
        assertThat(split("postgresql", copy + "\nSELECT 9;")).containsExactly(copy, "SELECT 9");
    }

    @Test
    void rows_may_fill_one_portion() {
        String copy = "COPY t FROM stdin;\n" + ("x".repeat((1 << 20) - 1) + "\n") + "\\.";
        assertThat(split("postgresql", copy + "\nSELECT 9;")).containsExactly(copy, "SELECT 9");
        assertRefused("postgresql", copy.replace("\\.", "y\n"), "The rows of the COPY that begins here have no end");
    }

    @Test
    void commands_of_other_shells_are_refused() {
        assertRefused(
                "mariadb", "SELECT 1;\nsource load.dump\n", "Line 2 of the SQL: source is a command of the shell");
        assertRefused("sqlite", "SELECT 1;\n.read a.sql\n", "Line 2 of the SQL: .read is a command of sqlite3");
        assertRefused("oracle", "SPOOL a.txt\n", "SPOOL is a command of SQL*Plus");
        assertRefused("mssql", ":r a.sql\n", ":r is a command of sqlcmd");
        assertThat(split("oracle", "SET DEFINE OFF\nPROMPT it's\nSELECT 1 FROM dual;\n"))
                .containsExactly("SELECT 1 FROM dual");
        assertThat(split("sqlite", ".bail on\nSELECT .5;")).containsExactly("SELECT .5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql", "mariadb", "mysql", "h2"})
    void lines_go_and_slash_mean_nothing_but_to_their_own_shells(String dialect) {
        assertThat(split(
                        dialect,
                        "INSERT INTO t VALUES ('ready\ngo\n');\nSELECT total\n/\nn FROM t;\nSELECT 1 AS\ngo\n;"))
                .containsExactly(
                        "INSERT INTO t VALUES ('ready\ngo\n')", "SELECT total\n/\nn FROM t", "SELECT 1 AS\ngo");
    }

    @Test
    void a_line_go_in_a_string_or_comment_of_sql_server_is_none() {
        assertThat(split("mssql", "SELECT 'a\ngo\n'; /*\ngo\n*/ SELECT 2;"))
                .containsExactly("SELECT 'a\ngo\n'", "SELECT 2");
        assertThat(split("oracle", "SELECT '\n/\n' FROM a;\nSELECT 2 FROM b;"))
                .containsExactly("SELECT '\n/\n' FROM a", "SELECT 2 FROM b");
    }

    @Test
    void sqlite_has_bodies_of_triggers_only() {
        String trigger = "CREATE TRIGGER g AFTER INSERT ON t WHEN CASE new.a WHEN 1 THEN 1 END BEGIN"
                + " UPDATE t SET a = CASE WHEN 1 THEN 2 END; DELETE FROM u; END";
        assertThat(split(
                        "sqlite",
                        "BEGIN TRANSACTION; " + trigger + "; INSERT INTO [user's; name] VALUES ('\\'); COMMIT;"))
                .containsExactly("BEGIN TRANSACTION", trigger, "INSERT INTO [user's; name] VALUES ('\\')", "COMMIT");
    }

    private static void assertRefused(String dialect, String script, String message) {
        assertThatThrownBy(() -> split(dialect, script))
                .isInstanceOf(UnreadableSqlException.class)
                .hasMessageStartingWith(message.startsWith("Line") ? message : "Line ")
                .hasMessageContaining(message);
    }

    private static List<String> split(String dialect, String script) {
        return SqlSplitter.split(script, Dialects.load().byName(dialect).lexis()).stream()
                .map(SqlStatement::text)
                .toList();
    }
}
