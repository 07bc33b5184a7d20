package dev.alembic.internal.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where the connections to a project's database come from, if not from a url. */
public interface ConnectionSource {

    /**
     * A connection; closing it gives it back.
     *
     * @throws SQLException if there is none to be had
     */
    Connection connect() throws SQLException;

    /** Whether several may have connections at once. */
    default boolean servesSeveral() {
        return true;
    }

    /** The connections of a data source, such as a pool. */
    static ConnectionSource of(DataSource dataSource) {
        return dataSource::getConnection;
    }

    /** One connection, which stays open. */
    static ConnectionSource of(Connection connection) {
        return new ConnectionSource() {
            @Override
            public Connection connect() {
                return KeptOpen.of(connection);
            }

            @Override
            public boolean servesSeveral() {
                return false;
            }
        };
    }
}
