package dev.alembic.dialect;

import dev.alembic.error.ConfigException;
import dev.alembic.migration.SessionLimits;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a dialect knows of the session behind a connection. For one thread. */
public interface DatabaseSession {

    /**
     * Whether somebody has changed something on this connection and not committed it yet. Asked
     * only where a connection doesn't commit by itself.
     */
    boolean hasOpenWork() throws SQLException;

    /**
     * Makes the session what the database's own shell would have, before a run.
     *
     * @param lockTimeoutMillis how long to wait for somebody who holds what a run needs, where the
     *     database does the waiting
     */
    void prepare(long lockTimeoutMillis) throws SQLException;

    /**
     * Sets how long the statements of a run may take, after {@link #prepare}.
     *
     * @throws dev.alembic.error.ConfigException if the database doesn't watch over what is wished
     */
    default void limit(SessionLimits limits) throws SQLException {
        limits.statementMillis().ifPresent(millis -> {
            throw new ConfigException("This database doesn't watch over statement_timeout_millis. Leave it out.");
        });
        limits.ddlLockMillis().ifPresent(millis -> {
            throw new ConfigException("This database doesn't watch over ddl_lock_timeout_millis. Leave it out.");
        });
    }

    /**
     * Who keeps a statement waiting, and how to end that, a sentence for each; as far as anybody may
     * know.
     */
    default List<String> blockers(String sql) throws SQLException {
        return List.of();
    }

    /**
     * Has the database write each commit at once, where it would otherwise write it in a while, and
     * not all of it as it was at one moment: whoever is killed in between would find half of it.
     *
     * @return puts that back
     */
    default SessionState commitAtOnce() throws SQLException {
        return () -> {};
    }

    /** How far the replica that is farthest behind is; absent if there is none, or nobody may know. */
    default OptionalLong replicaLagMillis() throws SQLException {
        return OptionalLong.empty();
    }

    /** What the session has set now. */
    SessionState state() throws SQLException;

    /** The schema in which a table is created that is named without one; absent: there is none. */
    Optional<String> schemaInUse() throws SQLException;

    /**
     * The table as a query would find it: named with its schema, where the database has schemas;
     * absent if a query would find none.
     */
    Optional<TableName> find(TableName table) throws SQLException;

    /** Whether there is a schema of this name. */
    boolean hasSchema(String schema) throws SQLException;

    /**
     * What a statement that failed outside of any transaction has left behind all the same, and how
     * to get rid of it, one sentence; absent if nothing.
     */
    Optional<String> leftBehind(String sql) throws SQLException;

    /**
     * What has to be run before a statement, because an earlier attempt at it has left something
     * unfit for use in its place; in the order to be run.
     */
    List<String> removals(String sql) throws SQLException;

    /**
     * What a statement has taken for what it should make, although it isn't fit for use, such as an
     * index that an earlier attempt has left unfinished; a sentence, absent if nothing.
     */
    Optional<String> passedOver(String sql) throws SQLException;

    /**
     * How what a statement names is defined at present, in a text that is the same as long as it is;
     * absent if that wouldn't show whether the statement has done its work.
     */
    Optional<String> definitions(String sql) throws SQLException;

    /**
     * Brings to an end, or takes back, what the database itself has left half done of a statement
     * when it was stopped.
     */
    void settle() throws SQLException;

    /**
     * Whether two transactions of this connection are of two sessions of the server, because
     * something between shares them among its clients.
     */
    boolean isShared() throws SQLException;
}
