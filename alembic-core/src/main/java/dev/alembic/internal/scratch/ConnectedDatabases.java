package dev.alembic.internal.scratch;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Databases that come into being when somebody connects, as in memory, and those that a driver makes,
 * as {@code jdbc:tc:} does. A connection to each stays open, since many go with their last one.
 */
final class ConnectedDatabases implements DatabaseKind {

    private final Map<DatabaseUrl, Connection> open = new HashMap<>();

    @Override
    public boolean accepts(String jdbcUrl) {
        return true;
    }

    @Override
    public void create(DatabaseUrl place) {
        Connection connection = Connections.open(place);
        open.put(place, connection);
        if (!isEmpty(connection)) {
            drop(place);
            throw new DatabaseException(
                    "The database at %s isn't empty, so it can't be one that may be dropped.".formatted(place.masked()),
                    null);
        }
    }

    private static boolean isEmpty(Connection connection) {
        Dialect dialect = Dialects.load().of(connection);
        return dialect.inspector(connection)
                .inspect(new DefaultSchemaOnly())
                .tables()
                .isEmpty();
    }

    @Override
    public void drop(DatabaseUrl place) {
        Connection last = open.remove(place);
        try {
            if (last != null) {
                last.close();
            }
        } catch (SQLException e) {
            throw new DatabaseException("Can't let go of %s: %s".formatted(place.masked(), e.getMessage()), e);
        }
    }
}
