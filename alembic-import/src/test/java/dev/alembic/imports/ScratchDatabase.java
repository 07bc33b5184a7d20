package dev.alembic.imports;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A new, empty database, for both tools. */
public final class ScratchDatabase implements DataSource, AutoCloseable {

    /** Where it may be. */
    public enum Kind {
        SQLITE,
        H2,
        POSTGRESQL,
        MARIADB
    }

    private final Kind kind;
    private final String url;
    private final Optional<TestDatabase> onServer;

    private ScratchDatabase(Kind kind, String url, Optional<TestDatabase> onServer) {
        this.kind = kind;
        this.url = url;
        this.onServer = onServer;
    }

    /** Makes one; a file of it is in the folder. */
    public static ScratchDatabase create(Kind kind, Path folder) {
        String name = "import_" + UUID.randomUUID().toString().substring(0, 8);
        return switch (kind) {
            case SQLITE -> new ScratchDatabase(kind, "jdbc:sqlite:" + folder.resolve(name + ".db"), Optional.empty());
            case H2 -> new ScratchDatabase(kind, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", Optional.empty());
            case POSTGRESQL ->
                new ScratchDatabase(
                        kind, "", Optional.of(TestServers.postgresql().freshDatabase(name)));
            case MARIADB ->
                new ScratchDatabase(kind, "", Optional.of(TestServers.mariadb().freshDatabase(name)));
        };
    }

    /** Where it is. */
    public Kind kind() {
        return kind;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return onServer.isPresent() ? onServer.get().connect() : DriverManager.getConnection(url);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Executes statements. */
    public void execute(String... statements) {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what a query finds. */
    public List<String> query(String sql) {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        onServer.ifPresent(TestDatabase::close);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException(type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
