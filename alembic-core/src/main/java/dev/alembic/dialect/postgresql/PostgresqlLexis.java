package dev.alembic.dialect.postgresql;

import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlLexis.EscapeSetting;
import dev.alembic.sql.SqlLexis.Shell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** The lexical rules of PostgreSQL (manual 4.1), and of psql. */
final class PostgresqlLexis {

    private static final EscapeSetting CONFORMING_STRINGS = new EscapeSetting(
            Pattern.compile("(?is)\\A(?:SET|RESET)\\b.*\\bstandard_conforming_strings\\b"),
            Pattern.compile("(?i)(?:=|\\bTO\\b)\\s*'?(?:off|false|no|0|f|n)\\b"),
            Pattern.compile("(?is)\\ARESET\\b|\\bDEFAULT\\s*\\z"));

    /** What pg_dump writes for psql, and what only changes what psql prints. */
    private static final Pattern IGNORED = Pattern.compile("\\\\(?:(?:restrict|unrestrict)\\s+\\S+"
            + "|set\\s+(?:ON_ERROR_STOP|QUIET|ECHO|ECHO_HIDDEN|VERBOSITY|SHOW_CONTEXT|PROMPT[123])\\b[^\\\\]*"
            + "|(?:echo|qecho|warn|pset|timing|x|a|t|H|f)\\b[^\\\\]*"
            + "|encoding\\s+'?(?i:utf-?8|unicode)'?)");

    /** A backslash opens a command anywhere, not only at the beginning of a statement. */
    private static final Shell PSQL = new Shell("psql", Pattern.compile("\\\\"), IGNORED);

    /** As standard_conforming_strings is unless somebody changes it. */
    static final SqlLexis LEXIS = SqlLexis.of(
                    BodySyntax.ATOMIC,
                    LexicalRule.ESCAPE_STRINGS,
                    LexicalRule.DOLLAR_QUOTES,
                    LexicalRule.NESTED_COMMENTS,
                    LexicalRule.CARRIAGE_RETURNS_END_LINES,
                    LexicalRule.BACKSLASH_COMMANDS,
                    LexicalRule.SHELL_VARIABLES,
                    LexicalRule.COPY_DATA)
            .setBy(CONFORMING_STRINGS)
            .runBy(PSQL);

    private PostgresqlLexis() {}

    /** As standard_conforming_strings of a session is. */
    static SqlLexis of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW standard_conforming_strings")) {
            row.next();
            boolean isConforming = "on".equals(row.getString(1));
            return isConforming ? LEXIS : LEXIS.with(LexicalRule.BACKSLASH_ESCAPES);
        }
    }
}
