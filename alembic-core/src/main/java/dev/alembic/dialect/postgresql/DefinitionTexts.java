package dev.alembic.dialect.postgresql;

import dev.alembic.error.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts in which the server tells what it keeps, such as the condition of a CHECK: they depend on
 * what the session has set. They are asked for as if it had set nothing, and mean the same in every
 * session.
 */
final class DefinitionTexts {

    /** What puts the settings back that change texts, until the end of the transaction. */
    static final String USUAL_SETTINGS = "SET LOCAL quote_all_identifiers = off; SET LOCAL intervalstyle = postgres;"
            + " SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = hex";

    /** Whether the session has set nothing that changes texts. */
    static final String IS_USUAL = "pg_catalog.current_setting('quote_all_identifiers') = 'off'"
            + " AND pg_catalog.current_setting('intervalstyle') = 'postgres'"
            + " AND pg_catalog.current_setting('extra_float_digits')::int > 0"
            + " AND pg_catalog.current_setting('bytea_output') = 'hex'";

    /** Whether a backslash is an escape in texts of the session. */
    static final String IS_ESCAPING = "pg_catalog.current_setting('standard_conforming_strings') = 'off'";

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");

    private DefinitionTexts() {}

    /** Reads with the usual settings, and puts back the session's own. */
    static void read(Connection connection, Runnable reading) {
        try {
            boolean isAutoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            Savepoint before = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.execute(USUAL_SETTINGS);
                reading.run();
            } finally {
                connection.rollback(before);
                if (isAutoCommit) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("The database fails: " + e.getMessage(), e);
        }
    }

    /** A text of a session in which backslashes are escapes, so that it says the same in any. */
    static String ofAnySession(String text) {
        return QUOTED.matcher(text).replaceAll(DefinitionTexts::escaping);
    }

    private static String escaping(MatchResult quoted) {
        boolean isEscaped = quoted.group().startsWith("'") && quoted.group().contains("\\");
        return Matcher.quoteReplacement(isEscaped ? "E" + quoted.group() : quoted.group());
    }
}
