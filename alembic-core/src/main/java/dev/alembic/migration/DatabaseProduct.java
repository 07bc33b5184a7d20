package dev.alembic.migration;

import dev.alembic.error.DatabaseException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a database is, for models that are not the same on every one: JPA entities bring other types
 * to MariaDB 10.6 than to MariaDB 11.
 *
 * @param dialect the name of the dialect, such as {@code postgresql}
 * @param majorVersion of the server
 * @param minorVersion of the server
 * @param keywords words that it takes for its own beside those of SQL, as its driver tells; none if
 *     nobody was asked
 */
public record DatabaseProduct(String dialect, int majorVersion, int minorVersion, List<String> keywords) {

    /** Copies the words. */
    public DatabaseProduct {
        keywords = List.copyOf(keywords);
    }

    /** One whose words nobody has asked for. */
    public DatabaseProduct(String dialect, int majorVersion, int minorVersion) {
        this(dialect, majorVersion, minorVersion, List.of());
    }

    /**
     * The server behind a connection.
     *
     * @param dialect the name of its dialect
     * @throws DatabaseException if it doesn't say what version it is
     */
    public static DatabaseProduct of(String dialect, Connection connection) {
        try {
            DatabaseMetaData server = connection.getMetaData();
            return new DatabaseProduct(
                    dialect, server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion(), keywords(server));
        } catch (SQLException e) {
            throw new DatabaseException("The database doesn't say what version it is: " + e.getMessage(), e);
        }
    }

    private static List<String> keywords(DatabaseMetaData server) throws SQLException {
        return Stream.of(server.getSQLKeywords().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
