package dev.alembic.dialect.postgresql;

import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;

/**
 * {@code COPY … FROM stdin} with the rows that stand behind it in a script.
 *
 * @param statement without its semicolon
 * @param rows each with its line end
 */
record RowCopy(String statement, String rows) {

    private static final String DRIVER = "org.postgresql.PGConnection";

    /** Takes apart what a script holds, up to the line {@code \.}. */
    static RowCopy of(String sql) {
        SqlTokenizer tokens = new SqlTokenizer(sql, PostgresqlLexis.LEXIS);
        Kind kind = tokens.next();
        while (kind != Kind.DELIMITER && kind != Kind.END) {
            kind = tokens.next();
        }
        int begin = Math.min(sql.length(), sql.indexOf('\n', tokens.end()) + 1);
        int end = Math.max(begin, sql.lastIndexOf('\n') + 1);
        return new RowCopy(sql.substring(0, tokens.start()), sql.substring(begin, end));
    }

    /** Hands the rows to the driver, like {@link #send}. */
    long into(Connection connection) throws SQLException {
        return send(connection, statement, new StringReader(rows));
    }

    /** Whether the driver is PostgreSQL's own. */
    static boolean isPossible(Connection connection) throws SQLException {
        try {
            return connection.isWrapperFor(driverType(connection));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Hands rows to the driver, which takes them by an interface of its own only.
     *
     * @return how many there were
     * @throws SQLException if the database refuses them, or the driver isn't PostgreSQL's
     */
    static long send(Connection connection, String statement, Reader rows) throws SQLException {
        try {
            Class<?> type = driverType(connection);
            Object driver = connection.unwrap(type);
            Object copies = type.getMethod("getCopyAPI").invoke(driver);
            Object count = copies.getClass()
                    .getMethod("copyIn", String.class, Reader.class)
                    .invoke(copies, statement, rows);
            return (Long) count;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new SQLException("COPY … FROM stdin needs PostgreSQL's own driver (" + DRIVER + ").", e);
        }
    }

    /** The class as the connection's own classes see it, also behind a pool's wrapper. */
    private static Class<?> driverType(Connection connection) throws ClassNotFoundException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassNotFoundException missing = new ClassNotFoundException(DRIVER);
        for (ClassLoader loader : Arrays.asList(connection.getClass().getClassLoader(), context)) {
            try {
                return Class.forName(DRIVER, false, Objects.requireNonNullElse(loader, context));
            } catch (ClassNotFoundException e) {
                missing.addSuppressed(e);
            }
        }
        throw missing;
    }
}
