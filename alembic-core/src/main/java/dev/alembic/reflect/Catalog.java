package dev.alembic.reflect;

import dev.alembic.error.AlembicException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the catalogue of a database. Only reads, and leaves the transaction of the connection as it
 * finds it.
 */
public final class Catalog {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.reflect");
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;

    /** Asks through this connection, which stays the caller's. */
    public Catalog(Connection connection) {
        this.connection = connection;
    }

    /**
     * What {@code read} makes of each row of the answer, in their order.
     *
     * @param parameters for the question marks: strings, numbers, and lists of strings (SQL arrays)
     * @throws AlembicException with the statement, if the database refuses
     */
    public <T> List<T> list(String sql, Function<CatalogRow, T> read, Object... parameters) {
        LOG.debug("{}", sql);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(parameters[i]));
            }
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                return list(rows, read);
            }
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    private Object parameter(Object value) throws SQLException {
        return value instanceof List<?> list ? connection.createArrayOf("text", list.toArray()) : value;
    }

    /** What {@code read} makes of the only row of the answer. */
    public <T> T one(String sql, Function<CatalogRow, T> read, Object... parameters) {
        List<T> rows = list(sql, read, parameters);
        if (rows.size() != 1) {
            throw new AlembicException("The catalogue of the database answered with %d rows where one was expected:%n%s"
                    .formatted(rows.size(), sql));
        }
        return rows.get(0);
    }

    /** What {@code read} makes of each row of an answer of JDBC itself. */
    <T> List<T> list(Question<ResultSet> question, Function<CatalogRow, T> read) {
        try (ResultSet rows = question.ask(connection)) {
            return list(rows, read);
        } catch (SQLException e) {
            throw failure("java.sql.DatabaseMetaData", e);
        }
    }

    /** An answer of JDBC itself. */
    <T> T ask(Question<T> question) {
        try {
            return question.ask(connection);
        } catch (SQLException e) {
            throw failure("java.sql.DatabaseMetaData", e);
        }
    }

    private static <T> List<T> list(ResultSet rows, Function<CatalogRow, T> read) throws SQLException {
        CatalogRow row = CatalogRow.of(rows);
        List<T> results = new ArrayList<>();
        while (row.next()) {
            results.add(read.apply(row));
        }
        return results;
    }

    private static AlembicException failure(String sql, SQLException cause) {
        return new AlembicException(
                "The catalogue of the database can't be read: %s%n%s".formatted(cause.getMessage(), sql), cause);
    }

    /** A question to JDBC itself, mostly to {@link java.sql.DatabaseMetaData}. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
