package dev.alembic.migration;

import dev.alembic.schema.MetaData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The brain of a project, in {@code Env.java} beside the versions: which model is compared, what is
 * filtered, how to connect. Everything has a default, so the class is as short as its wishes.
 *
 * <p>Made anew for each command, through a constructor without parameters.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/tutorial.html">env.py, its counterpart</a>
 */
public interface Environment {

    /**
     * The model that autogenerate compares with the database; empty unless overridden. Several are
     * one: {@code Orders.METADATA.and(Users.METADATA)}.
     */
    default MetaData targetMetadata() {
        return MetaData.EMPTY;
    }

    /**
     * The model for this database, where it depends on it; {@link #targetMetadata()} unless
     * overridden.
     */
    default MetaData targetMetadata(DatabaseProduct database) {
        return targetMetadata();
    }

    /**
     * Names of classes that look as if they belonged to the model and don't, such as an entity that
     * nobody has listed; none unless overridden. Tests ask for them.
     */
    default List<String> unlistedClasses(DatabaseProduct database) {
        return List.of();
    }

    /**
     * Changes settings of this environment: version table, transactions and so on. A command asks once
     * for each database that {@link #runOnline} or {@link #runOffline} comes to.
     */
    default void configure(EnvironmentBuilder env) {
        // The defaults serve.
    }

    /**
     * Brings a command to its database: connects and calls {@link OnlineRun#on}. Override to
     * connect in another way, or to several databases one after the other.
     *
     * @throws SQLException if the connection can't be had; the command reports it
     */
    default void runOnline(OnlineRun run) throws SQLException {
        try (Connection connection = run.connect()) {
            run.on(connection);
        }
    }

    /** Brings a command that prints SQL to its dialect: that of the configured url. */
    default void runOffline(OfflineRun run) {
        run.on(run.url());
    }
}
