package dev.alembic.dialect.mysql;

import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlLexis.EscapeSetting;
import dev.alembic.sql.SqlLexis.Shell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/** The lexical rules of MySQL and MariaDB, and of their shells. */
final class MysqlLexis {

    private static final EscapeSetting SQL_MODE = new EscapeSetting(
            Pattern.compile("(?is)\\A(?:/\\*M?!\\d*\\s*)?SET\\b.*\\bSQL_MODE\\s*:?="),
            Pattern.compile("(?is)\\A(?!.*NO_BACKSLASH_ESCAPES)"),
            Pattern.compile("(?is)\\bSQL_MODE\\s*:?=\\s*(?:@|DEFAULT\\b)"));

    private static final Shell SHELL = new Shell(
            "the shell mariadb or mysql",
            Pattern.compile("(?i)(?:source|system|tee|notee|pager|nopager|prompt|warnings|nowarning)\\b|\\\\[.!a-z#]"),
            Pattern.compile("(?i)(?:tee|notee|pager|nopager|prompt|warnings|nowarning)\\b.*"));

    /** As the sql_mode is unless somebody changes it. */
    static final SqlLexis LEXIS = SqlLexis.of(
                    BodySyntax.COMPOUND,
                    LexicalRule.BACKSLASH_ESCAPES,
                    LexicalRule.DOUBLE_QUOTED_STRINGS,
                    LexicalRule.BACKTICK_NAMES,
                    LexicalRule.HASH_COMMENTS,
                    LexicalRule.BLANK_BEHIND_DASHES,
                    LexicalRule.EXECUTABLE_COMMENTS,
                    LexicalRule.DELIMITER_COMMANDS)
            .setBy(SQL_MODE)
            .runBy(SHELL);

    private MysqlLexis() {}

    /** As the sql_mode of a session is. */
    static SqlLexis of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@sql_mode")) {
            row.next();
            String mode = String.valueOf(row.getString(1)).toUpperCase(Locale.ROOT);
            SqlLexis lexis =
                    mode.contains("NO_BACKSLASH_ESCAPES") ? LEXIS.without(LexicalRule.BACKSLASH_ESCAPES) : LEXIS;
            return mode.contains("ANSI_QUOTES") ? lexis.without(LexicalRule.DOUBLE_QUOTED_STRINGS) : lexis;
        }
    }
}
