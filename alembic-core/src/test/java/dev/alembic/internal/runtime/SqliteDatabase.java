package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.op.Operations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A real SQLite database, for one test. */
public final class SqliteDatabase implements AutoCloseable {

    /** The dialect. */
    public static final Dialect SQLITE = Dialects.load().byName("sqlite");

    /** What is thrown where the database refuses a statement. */
    public static final Class<? extends RuntimeException> REFUSAL = StatementFailedException.class;

    private final Connection connection;

    private SqliteDatabase(Connection connection) {
        this.connection = connection;
    }

    /** A database in memory, made by these statements; foreign keys are not enforced. */
    public static SqliteDatabase inMemory(String... statements) throws SQLException {
        return at("jdbc:sqlite::memory:", statements);
    }

    /** The database at this url, after these statements. */
    public static SqliteDatabase at(String url, String... statements) throws SQLException {
        SqliteDatabase database = new SqliteDatabase(DriverManager.getConnection(url));
        for (String sql : statements) {
            database.execute(sql);
        }
        return database;
    }

    /** The database behind a connection. */
    public static SqliteDatabase over(Connection connection) {
        return new SqliteDatabase(connection);
    }

    /** Runs a statement. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The connection. */
    public Connection connection() {
        return connection;
    }

    /** Does what a revision does, in a transaction of its own. */
    public void migrate(Consumer<Operations> upgrade) {
        JdbcTarget target = target();
        target.begin();
        boolean isDone = false;
        try {
            upgrade.accept(target.operations());
            target.check();
            target.commit();
            isDone = true;
        } finally {
            if (!isDone) {
                target.rollback();
            }
        }
    }

    JdbcTarget target() {
        RunSession session = new Runs(SQLITE, EnvironmentSettings.DEFAULT).open(connection);
        return new JdbcTarget(session, MigrationLock.none(connection), RunEvents.silent(), RunMaterial.NONE);
    }

    /** The rows, values separated by bars. */
    public List<String> list(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    row.add(
                            value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : Objects.toString(value, "NULL"));
                }
                values.add(String.join("|", row));
            }
        }
        return values;
    }

    /** The first row. */
    public String one(String query) throws SQLException {
        return list(query).get(0);
    }

    /** The definition of a table, view, index or trigger, on one line. */
    public String definition(String name) throws SQLException {
        return one("SELECT sql FROM sqlite_master WHERE name = '%s'".formatted(name))
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" )", ")");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
