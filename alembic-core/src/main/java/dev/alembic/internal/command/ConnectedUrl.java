package dev.alembic.internal.command;

import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells for showing which database a connection leads to. */
final class ConnectedUrl {

    private ConnectedUrl() {}

    /** The url, its password masked. */
    static String of(Connection connection) {
        try {
            return DatabaseUrl.mask(String.valueOf(connection.getMetaData().getURL()));
        } catch (SQLException e) {
            throw new DatabaseException("The database doesn't say its url: " + e.getMessage(), e);
        }
    }
}
