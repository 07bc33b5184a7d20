package dev.alembic.testserver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/**
 * A running server, on which every test makes databases of its own.
 *
 * @param parameters what follows the database's name in a JDBC url, such as {@code
 *     ?sslMode=disable}
 */
public record TestServer(ServerKind kind, String host, int port, String user, String password, String parameters) {

    private static final int LONGEST_PREFIX = 40;

    /** A new and empty database; its name begins with the prefix and occurs nowhere else. */
    public TestDatabase freshDatabase(String prefix) {
        TestDatabase database = database(uniqueName(prefix));
        try (Connection connection = admin()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            execute(connection, kind.create(database.name(), version));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot create the database \"%s\" on %s:%d: %s"
                            .formatted(database.name(), host, port, e.getMessage()),
                    e);
        }
    }

    /** The database of this name, be it there or not. */
    TestDatabase database(String name) {
        return new TestDatabase(this, name);
    }

    void drop(String database) {
        try (Connection connection = admin()) {
            execute(connection, kind.drop(database));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot drop the database \"%s\": %s".formatted(database, e.getMessage()), e);
        }
    }

    Connection admin() throws SQLException {
        return database(kind.adminDatabase()).connect();
    }

    public String jdbcUrl(String database) {
        return "jdbc:%s://%s:%d/%s%s".formatted(kind.scheme(), host, port, database, parameters);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String uniqueName(String prefix) {
        String clean = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String start = clean.substring(0, Math.min(clean.length(), LONGEST_PREFIX));
        return start + "_" + UUID.randomUUID().toString().substring(0, 8);
    }
}
