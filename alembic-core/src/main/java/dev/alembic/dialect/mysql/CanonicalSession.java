package dev.alembic.dialect.mysql;

import dev.alembic.error.DatabaseException;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A session that shows definitions in one spelling while something is read: names in backquotes and
 * all options. How it is set otherwise, it is afterwards again.
 */
final class CanonicalSession {

    private static final String SETTINGS = "SELECT @@sql_mode AS mode, @@sql_quote_show_create AS quotes";

    /** What makes the server spell definitions or read our questions in another way. */
    private static final Pattern OTHER_SPELLING =
            Pattern.compile("ANSI_QUOTES|NO_BACKSLASH_ESCAPES|NO_(KEY|TABLE|FIELD)_OPTIONS");

    private final Connection connection;
    private final String mode;
    private final boolean isQuoting;
    private final boolean isOther;

    private CanonicalSession(Connection connection, String mode, boolean isQuoting) {
        this.connection = connection;
        this.mode = mode;
        this.isQuoting = isQuoting;
        this.isOther = !isQuoting || OTHER_SPELLING.matcher(mode).find();
    }

    /** Changes the session behind a connection, if need be, until this is closed. */
    static CanonicalSession of(Connection connection) {
        CanonicalSession session = new Catalog(connection)
                .one(
                        SETTINGS,
                        row -> new CanonicalSession(
                                connection,
                                row.optional("mode").orElse("").toUpperCase(Locale.ROOT),
                                row.flag("quotes")));
        session.set("", true);
        return session;
    }

    private void set(String newMode, boolean quotes) {
        if (!isOther) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = '%s', SESSION sql_quote_show_create = %d"
                    .formatted(newMode, quotes ? 1 : 0));
        } catch (SQLException e) {
            throw new DatabaseException("The settings of the session can't be changed: " + e.getMessage(), e);
        }
    }

    /** Sets the session as it was. */
    void close() {
        set(mode, isQuoting);
    }
}
