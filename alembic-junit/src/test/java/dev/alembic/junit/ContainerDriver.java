package dev.alembic.junit;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the urls of Testcontainers as its driver does: {@code jdbc:tc:postgresql:18:///name} is one
 * database that is there from the first connection on. A real server stands for the container.
 */
final class ContainerDriver implements Driver, AutoCloseable {

    private static final Pattern URL = Pattern.compile("jdbc:tc:postgresql:[\\w.-]+:///(\\w+)(\\?.*)?");

    private final TestServer server = TestServers.postgresql();
    private final Map<String, TestDatabase> containers = new ConcurrentHashMap<>();

    ContainerDriver() throws SQLException {
        DriverManager.registerDriver(this);
    }

    int containers() {
        return containers.size();
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Matcher matcher = URL.matcher(url);
        return matcher.matches()
                ? containers
                        .computeIfAbsent(url, key -> server.freshDatabase("container"))
                        .connect()
                : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return URL.matcher(url).matches();
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
        containers.values().forEach(TestDatabase::close);
    }
}
