package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * Finds out whether something between client and server, such as PgBouncer, lends a session for one
 * transaction at a time. A lock of the session, or a prepared statement, is another client's then.
 */
final class ConnectionPooling {

    private static final String DRIVER = "org.postgresql.PGConnection";
    private static final int LOOKS = 3;

    private final Connection connection;

    ConnectionPooling(Connection connection) {
        this.connection = connection;
    }

    /**
     * Whether the session isn't the one that was opened. A pooler answers the opening of a
     * connection itself, with a process number that is none of the server's. One that keeps sessions
     * together is taken for one that doesn't, which does no harm.
     */
    boolean isShared() throws SQLException {
        int first = process();
        boolean isShared = opened().orElse(first) != first;
        for (int look = 1; look < LOOKS && !isShared; look++) {
            isShared = process() != first;
        }
        if (isShared) {
            prepareNothing();
        }
        return isShared;
    }

    private int process() {
        return new Catalog(connection).one("SELECT pg_catalog.pg_backend_pid() AS pid", row -> row.integer("pid"));
    }

    /** The process that the driver was told of when it connected; absent for other drivers. */
    private OptionalInt opened() throws SQLException {
        return driver("getBackendPID") instanceof Integer pid ? OptionalInt.of(pid) : OptionalInt.empty();
    }

    /** Statements that the driver has prepared live in one session of the server. */
    private void prepareNothing() throws SQLException {
        driver("setPrepareThreshold", 0);
    }

    /** The core depends on no driver, so that its own methods are called by their names. */
    private Object driver(String method, Object... arguments) throws SQLException {
        try {
            Class<?> type = Class.forName(
                    DRIVER, false, connection.getMetaData().getClass().getClassLoader());
            if (!connection.isWrapperFor(type)) {
                return "";
            }
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {int.class};
            Method found = type.getMethod(method, types);
            Object answer = found.invoke(connection.unwrap(type), arguments);
            return answer == null ? "" : answer;
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }
}
