package dev.alembic.testkit.law;

import dev.alembic.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Where the databases come from on which laws are tried: empty ones, with a second schema beside the
 * default one, called {@link LawCases#OTHER_SCHEMA}.
 */
public interface LawServer extends AutoCloseable {

    /** What the server speaks. */
    Dialect dialect();

    /** A connection to an empty database. */
    Connection fresh() throws SQLException;

    /** Takes back what {@link #fresh()} gave. */
    default void done(Connection used) throws SQLException {
        used.close();
    }

    @Override
    default void close() throws SQLException {}

    /**
     * A new database for each case, such as one in memory.
     *
     * @param url of a database that isn't there yet; {@code %s} in it is another word each time
     * @param schema what creates the other schema, with {@code %s} for its name
     */
    static LawServer ofNewDatabases(Dialect dialect, String url, String schema) {
        return new NewDatabases(dialect, url, schema);
    }

    /**
     * One database that is emptied for each case; one connection serves for all.
     *
     * @param emptying statements that leave no more than two empty schemas
     */
    static LawServer ofOneDatabase(Dialect dialect, Connection connection, List<String> emptying) {
        return new OneDatabase(dialect, connection, emptying);
    }

    /** A new database each time. */
    record NewDatabases(Dialect dialect, String url, String schema) implements LawServer {

        @Override
        public Connection fresh() throws SQLException {
            Connection connection = DriverManager.getConnection(
                    url.formatted(UUID.randomUUID().toString().replace("-", "")));
            try (Statement statement = connection.createStatement()) {
                statement.execute(schema.formatted(dialect.identifiers().quote(LawCases.OTHER_SCHEMA)));
            }
            return connection;
        }
    }

    /** The same one each time, emptied. */
    record OneDatabase(Dialect dialect, Connection connection, List<String> emptying) implements LawServer {

        @Override
        public Connection fresh() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String sql : emptying) {
                    statement.execute(sql);
                }
            }
            return connection;
        }

        @Override
        public void done(Connection used) {}

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
