package dev.alembic.internal.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that serves one run after the other and is opened when the first one asks for it. For
 * one thread at a time.
 */
public final class WorkerConnection implements ConnectionSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.session");

    private final Supplier<Connection> opener;
    private @Nullable Connection connection;

    /** A connection that this one opens. */
    public WorkerConnection(Supplier<Connection> opener) {
        this.opener = opener;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = opener.get();
            connection = open;
        }
        return KeptOpen.ofWorker(open);
    }

    /** Whether a connection is one of these, so that nobody cares how it is left. */
    static boolean isOne(Connection connection) {
        return KeptOpen.isOfWorker(connection);
    }

    /** Closes it; whoever asks again gets another one. */
    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("The connection can't be closed: {}", e.getMessage());
        }
        connection = null;
    }
}
