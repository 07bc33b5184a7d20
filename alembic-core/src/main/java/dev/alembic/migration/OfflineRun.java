package dev.alembic.migration;

import dev.alembic.config.Config;

/** A command that prints SQL and waits to hear for which database. */
public interface OfflineRun {

    /** The settings. */
    Config config();

    /**
     * The {@code url} of the configuration.
     *
     * @throws dev.alembic.error.ConfigException if there is none
     */
    String url();

    /** Does the command's work for the database that this url names; nothing connects to it. */
    void on(String url);
}
