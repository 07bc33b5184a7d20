package dev.alembic.testkit.reflect;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.testserver.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A database that a test fills and reads. */
final class Live implements AutoCloseable {

    private final Dialect dialect;
    private final Connection connection;
    private final Runnable rest;

    private Live(Dialect dialect, Connection connection, Runnable rest) {
        this.dialect = dialect;
        this.connection = connection;
        this.rest = rest;
    }

    static Live on(TestDatabase database, Dialect dialect) throws SQLException {
        return new Live(dialect, database.connect(), database::close);
    }

    /** An empty H2 in memory. */
    static Live h2(Dialect dialect, String settings) throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + settings;
        return new Live(dialect, DriverManager.getConnection(url), () -> {});
    }

    Connection connection() {
        return connection;
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first value of the answer. */
    String text(String sql) throws SQLException {
        return text(connection, sql);
    }

    /** The first value of the answer on another connection. */
    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    MetaData inspect() {
        return inspect(ObjectFilter.ALL);
    }

    MetaData inspect(ObjectFilter filter) {
        return dialect.inspector(connection).inspect(filter);
    }

    Table table(String name) {
        return inspect().table(TableName.of(name)).orElseThrow();
    }

    Table table(String schema, String name) {
        return inspect().table(TableName.of(schema, name)).orElseThrow();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        rest.run();
    }
}
