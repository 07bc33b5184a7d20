package dev.alembic.migration;

import dev.alembic.error.DatabaseException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * What a database is, for models that are not the same on every one: JPA entities bring other types
 * to MariaDB 10.6 than to MariaDB 11.
 *
 * @param dialect the name of the dialect, such as {@code postgresql}
 * @param majorVersion of the server
 * @param minorVersion of the server
 */
public record DatabaseProduct(String dialect, int majorVersion, int minorVersion) {

    /**
     * The server behind a connection.
     *
     * @param dialect the name of its dialect
     * @throws DatabaseException if it doesn't say what version it is
     */
    public static DatabaseProduct of(String dialect, Connection connection) {
        try {
            DatabaseMetaData server = connection.getMetaData();
            return new DatabaseProduct(dialect, server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
        } catch (SQLException e) {
            throw new DatabaseException("The database doesn't say what version it is: " + e.getMessage(), e);
        }
    }
}
