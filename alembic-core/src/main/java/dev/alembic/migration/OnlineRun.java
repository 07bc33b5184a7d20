package dev.alembic.migration;

import dev.alembic.config.Config;
import java.sql.Connection;

/** A command that waits for a connection. */
public interface OnlineRun {

    /** The settings. */
    Config config();

    /**
     * Opens a connection to the {@code url} of the configuration.
     *
     * @throws dev.alembic.error.AlembicException if the url is unusable or the server refuses
     */
    Connection connect();

    /**
     * Opens a connection to another url: {@code jdbc:…} or {@code postgresql://user:pass@host/db}.
     *
     * @throws dev.alembic.error.AlembicException if the url is unusable or the server refuses
     */
    Connection connect(String url);

    /** Does the command's work on this connection, which the caller closes. */
    void on(Connection connection);
}
