package dev.alembic.internal.scratch;

import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC url taken apart: {@code jdbc:postgresql://localhost:5432/shop_1?sslmode=disable}.
 *
 * @param place of the database, whole
 * @param server the part up to the slash in front of the name
 * @param database the name
 * @param options what follows it, with its question mark
 */
record ServerUrl(DatabaseUrl place, String server, String database, String options) {

    private static final Pattern URL = Pattern.compile("(jdbc:\\w+://[^/]*/)([^?;]+)(.*)", Pattern.DOTALL);

    /**
     * Takes a url apart.
     *
     * @throws ConfigException if it names no database on a server
     */
    static ServerUrl of(DatabaseUrl place) {
        Matcher matcher = URL.matcher(place.jdbc());
        if (!matcher.matches()) {
            throw new ConfigException(
                    "The url \"%s\" names no database on a server, such as jdbc:postgresql://localhost/{n}."
                            .formatted(place.masked()));
        }
        return new ServerUrl(place, matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Executes a statement while connected to another database of the server, or to none. */
    void execute(String otherDatabase, String sql) {
        DatabaseUrl other = new DatabaseUrl(server + otherDatabase + options, place.user(), place.password());
        try (Connection connection = Connections.open(other);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException("The server refuses a new database: %s (%s)".formatted(e.getMessage(), sql), e);
        }
    }
}
